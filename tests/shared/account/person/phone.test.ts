import { describe, expect, it } from 'vitest'
import { findPhoneFault, phoneRule } from '#shared/account/person/phone.ts'
import * as z from '#shared/zod.ts'

describe('a mobile number', () => {
  it.each(['13800138000', '19912345678', '16600000001', '14700000001'])('%s is accepted', (phone) => {
    expect(findPhoneFault(phone)).toBeUndefined()
  })

  it.each([
    '+86 138-0013-8000',
    '0086 13800138000',
    '8613800138000',
    '１３８ ００１３ ８０００',
    ' 138\u200b00138000 ',
    '(+86) 138 0013 8000',
    '（138）0013‒8000',
    '138–0013—8000',
    '138.0013.8000',
    '138\u2060001\u2063380\u202c00',
    '"13800138000"',
    '①③⑧00138000',
    'tel:+8613800138000',
    '𝟏𝟑𝟖00138000',
  ])('%s is taken as pasted', (pasted) => {
    expect(z.parse(phoneRule, pasted)).toBe('13800138000')
  })

  it.each([
    ['1380013800', '现在少了 1 位'],
    ['138001380001', '现在多了 1 位'],
    ['055162777082', '座机号码'],
    ['62777082', '1 开头的 11 位号码'],
    ['12800138000', '没有 12 开头的手机号'],
    ['138****0001', '不要带星号'],
    ['13800l38000', '只能是数字'],
  ])('%s is refused: %s', (phone, sentence) => {
    expect(findPhoneFault(phone)).toContain(sentence)
  })
})
