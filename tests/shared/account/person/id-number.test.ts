import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  birthDateOf,
  findIdNumberFault,
  idNumberRule,
  isIdNumber,
  normalizeIdNumber,
  sexOf,
} from '#shared/account/person/id-number.ts'
import * as z from '#shared/zod.ts'

const today = '2026-11-22'

describe('an ID number', () => {
  it('is accepted when it is an example of GB 11643-1999 itself', () => {
    expect(findIdNumberFault('11010519491231002X', today)).toBeUndefined()
    expect(findIdNumberFault('440524188001010014', today)).toBeUndefined()
  })

  it('is accepted with the code of a county of Anhui that is long gone', () => {
    expect(findIdNumberFault(withCheck('34240119800101001'), today)).toBeUndefined()
    expect(findIdNumberFault(withCheck('34212319750615002'), today)).toBeUndefined()
  })

  it.each([
    ['440524188001010013', '校验不对'],
    ['110105194912310020', '校验不对'],
    ['34010420080230001X', '日期不对：2008 年没有 2 月 30 日'],
    ['340104190002290010', '日期不对：1900 年没有 2 月 29 日'],
    ['340104200813010010', '日期不对：没有 13 月'],
    ['340104200800010010', '不能是 0'],
    ['340104202611230010', '还没有到'],
    ['340104170001010010', '出生年份 1700 太早'],
    ['100104198001010010', '前两位 10 不是省份代码'],
    ['34010419800101001', '现在少了 1 位'],
    ['3401041980010100100', '现在多了 1 位'],
    ['340104800101001', '15 位的旧号码'],
    ['3401**********1234', '不要带星号'],
    ['34010419800101O01X', '前 17 位是数字'],
  ])('%s is refused: %s', (text, sentence) => {
    expect(findIdNumberFault(text, today)).toContain(sentence)
  })

  it('counts as in the future only from tomorrow on', () => {
    const bornToday = withCheck('34010420261122001')
    expect(findIdNumberFault(bornToday, '2026-11-22')).toBeUndefined()
    expect(findIdNumberFault(bornToday, '2026-11-21')).toContain('还没有到')
  })

  it('is accepted as pasted: full-width, with spaces, with a small x', () => {
    expect(normalizeIdNumber(' １１０１０５ 1949-1231 ００２ｘ\u200b')).toBe('11010519491231002X')
    expect(z.parse(idNumberRule, '110105 19491231 002x')).toBe('11010519491231002X')
  })

  it.each([
    '110105‒19491231‒002X',
    '110105\u20101949\u22121231\u2014002Ｘ',
    '11010519491231002×',
    '11010519491231002х',
    '11010519491231002Χ',
    '11010519491231002Ⅹ',
    '"11010519491231002X"',
    '(110105)19491231002X',
  ])('%s is read as it is meant', (pasted) => {
    expect(z.parse(idNumberRule, pasted)).toBe('11010519491231002X')
  })

  it('of a foreigner with permanent residence is accepted, by the province behind the 9', () => {
    expect(findIdNumberFault(withCheck('91112419810803002'), today)).toBeUndefined()
    expect(findIdNumberFault(withCheck('93414419920505123'), today)).toBeUndefined()
    expect(findIdNumberFault(withCheck('99912419810803002'), today)).toContain('不是省份代码')
  })

  it('tells birth date and sex', () => {
    expect(birthDateOf('11010519491231002X')).toBe('1949-12-31')
    expect(sexOf('11010519491231002X')).toBe('女')
    expect(sexOf('440524188001010014')).toBe('男')
  })

  it('is refused after any one digit is mistyped, and after two neighbors change places', () => {
    const digits = '0123456789'
    fc.assert(
      fc.property(anyIdNumber(), fc.nat(16), fc.nat(9), (idNumber, place, digit) => {
        const mistyped = `${idNumber.slice(0, place)}${digits[digit]}${idNumber.slice(place + 1)}`
        const swapped = `${idNumber.slice(0, place)}${idNumber[place + 1]}${idNumber[place]}${idNumber.slice(place + 2)}`
        expect(isIdNumber(idNumber)).toBe(true)
        expect(isIdNumber(mistyped)).toBe(mistyped === idNumber)
        expect(isIdNumber(swapped)).toBe(swapped === idNumber)
      }),
    )
  })
})

/** Computes the check digit again by the standard's remainder table, so that the test does not use the code it tests. */
function withCheck(body: string): string {
  let remainder = 0
  for (const digit of body) remainder = ((remainder + Number(digit)) * 2) % 11
  return body + '10X98765432'.charAt(remainder)
}

function anyIdNumber() {
  return fc
    .tuple(
      fc.constantFrom('340104', '342401', '110105', '659001'),
      fc.date({ min: new Date('1940-01-01'), max: new Date('2020-12-31'), noInvalidDate: true }),
      fc.nat(999),
    )
    .map(([region, date, serial]) =>
      withCheck(
        `${region}${date.toISOString().slice(0, 10).replaceAll('-', '')}${String(serial).padStart(3, '0')}`,
      ),
    )
}
