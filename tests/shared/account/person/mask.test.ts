import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskBankCard, maskIdNumber, maskName } from '#shared/account/person/mask.ts'

describe('a mask', () => {
  it('shows what staff and workers need to tell one from another', () => {
    expect(maskIdNumber('340104198001011234')).toBe('3401**********1234')
    expect(maskBankCard('6222021001116241234')).toBe('**** 1234')
    expect(maskName('周示例')).toBe('周**')
    expect(maskName('𠮷示例')).toBe('𠮷**')
  })

  it('shows nothing of a short number, and nothing of an empty text', () => {
    expect(maskIdNumber('340104')).toBe('****')
    expect(maskBankCard('6222')).toBe('****')
    expect([maskIdNumber(''), maskBankCard(''), maskName('')]).toEqual(['', '', ''])
  })

  it('changes nothing when applied twice', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9X]{0,20}$/), (number) => {
        for (const mask of [maskIdNumber, maskBankCard]) expect(mask(mask(number))).toBe(mask(number))
      }),
    )
  })
})
