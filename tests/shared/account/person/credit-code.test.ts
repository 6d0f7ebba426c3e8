import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { creditCodeRule, findCreditCodeFault, isCreditCode } from '#shared/account/person/credit-code.ts'
import * as z from '#shared/zod.ts'

describe('a unified social credit code', () => {
  it.each([
    // The example of GB 32100-2015, then public codes of companies and institutions.
    '91350100M000100Y43',
    '91440300708461136T',
    '914403001922038216',
    '91110108551385082Q',
    '91110000802100433B',
    '9144030071526726XG',
    '12100000400010275N',
  ])('%s is accepted', (code) => {
    expect(findCreditCodeFault(code)).toBeUndefined()
  })

  it.each([
    ['91350100M000100Y44', '校验不对'],
    ['91350100M000100Y4', '现在少了 1 位'],
    ['91350100M000100Y433', '现在多了 1 位'],
    ['9135O100M000100Y43', '不会有“O”，是不是数字 0？'],
    ['91350100M000100V43', '不会有“V”'],
    ['91350A00M000100Y43', '第 3 到 8 位应是数字'],
  ])('%s is refused: %s', (code, sentence) => {
    expect(findCreditCodeFault(code)).toContain(sentence)
  })

  it('is accepted as pasted', () => {
    expect(z.parse(creditCodeRule, ' 91350100 m０００１００y43')).toBe('91350100M000100Y43')
  })

  it('is accepted with the check character of the standard’s formula, C18 = 31 - MOD(Σ Ci × 3^(i-1), 31), 31 being 0', () => {
    const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY'
    fc.assert(
      fc.property(fc.stringMatching(/^91340100[0-9A-HJ-NPQRTUWXY]{9}$/), (body) => {
        const sum = Array.from(body).reduce(
          (total, sign, index) => total + signs.indexOf(sign) * 3 ** index,
          0,
        )
        const check = 31 - (sum % 31)
        expect(isCreditCode(body + signs.charAt(check === 31 ? 0 : check))).toBe(true)
      }),
      { examples: [['91340100MA2X00022']] },
    )
  })

  it('is refused after any one character is mistyped', () => {
    const code = '91350100M000100Y43'
    for (let place = 0; place < code.length; place += 1) {
      for (const sign of '0123456789ABCDEFGHJKLMNPQRTUWXY') {
        const mistyped = `${code.slice(0, place)}${sign}${code.slice(place + 1)}`
        expect(isCreditCode(mistyped)).toBe(mistyped === code)
      }
    }
  })
})
