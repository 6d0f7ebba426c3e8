import { describe, expect, it } from 'vitest'
import { bankCardRule, findBankCardFault, findBankCardWarning } from '#shared/account/person/bank-card.ts'
import * as z from '#shared/zod.ts'

describe('a bank card number', () => {
  it.each(['4111111111111111', '5555555555554444', '6011000990139424', '6222021001116245702'])(
    '%s, which passes Luhn, is accepted without a word',
    (card) => {
      expect(findBankCardFault(card)).toBeUndefined()
      expect(findBankCardWarning(card)).toBeUndefined()
    },
  )

  it('is accepted with a warning when it fails Luhn, since it may be a passbook', () => {
    expect(findBankCardFault('4111111111111112')).toBeUndefined()
    expect(findBankCardWarning('4111111111111112')).toContain('再核对一遍')
    expect(z.parse(bankCardRule, '4111 1111 1111 1112')).toBe('4111111111111112')
  })

  it.each(['62220210011162457020', '34012345678901234567890'])(
    '%s, as passbooks have, is accepted with a warning',
    (card) => {
      expect(findBankCardFault(card)).toBeUndefined()
      expect(findBankCardWarning(card)).toContain('存折')
    },
  )

  it.each(['1'.repeat(12), '1'.repeat(32)])('%s, the shortest or the longest, is accepted', (card) => {
    expect(findBankCardFault(card)).toBeUndefined()
  })

  it.each(['12345678901', '1234567890123456x', 'x1234567890123456'])(
    '%s, which is refused, has no warning beside its fault',
    (card) => {
      expect(findBankCardFault(card)).toBeDefined()
      expect(findBankCardWarning(card)).toBeUndefined()
    },
  )

  it.each([
    ['12345678901', '至少 12 位'],
    ['1'.repeat(33), '最多 32 位'],
    ['62220210011162457O2', '只能是数字'],
    ['**** 1234', '不要带星号'],
  ])('%s is refused: %s', (card, sentence) => {
    expect(findBankCardFault(card)).toContain(sentence)
  })

  it('is accepted as pasted', () => {
    expect(z.parse(bankCardRule, '６２２２ 0210-0111 6245 702')).toBe('6222021001116245702')
  })
})
