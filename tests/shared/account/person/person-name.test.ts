import { describe, expect, it } from 'vitest'
import { personNameRule } from '#shared/account/person/person-name.ts'
import { compareKey } from '#shared/foundation/normalize-text.ts'
import * as z from '#shared/zod.ts'

describe('a person name', () => {
  it.each([
    ['示例一', '示例一'],
    [' 示 例一 ', '示例一'],
    ['阿依古丽•示例', '阿依古丽·示例'],
    ['阿依古丽.示例', '阿依古丽·示例'],
    ['𠮷示例', '𠮷示例'],
    ['Ｍａｒｙ　 Example Jr.', 'Mary Example Jr.'],
    ['示例一\u3000', '示例一'],
    ['\u2066示例一\u2069\u200b', '示例一'],
    ['示\u2063例\ufeff一', '示例一'],
    ['⽂⾼', '文高'],
    ['⻢⻰', '马龙'],
    ['示\ue863', '示䶮'],
    ['葛\u{e0100}示例', '葛示例'],
    ['阿依古丽・示例', '阿依古丽·示例'],
    ['阿依古丽‧示例', '阿依古丽·示例'],
    ['阿依古丽\u0387示例', '阿依古丽·示例'],
    ['阿依古丽\u2024示例', '阿依古丽·示例'],
    ['阿依古丽．示例', '阿依古丽·示例'],
    ['阿依古丽 · 示例', '阿依古丽·示例'],
    ['阿依古丽ᐧ示例', '阿依古丽·示例'],
    ['阿依古丽ㆍ示例', '阿依古丽·示例'],
    ['阿依古丽・・示例', '阿依古丽·示例'],
    ['ئەلى مەھمۇت', 'ئەلى مەھمۇت'],
    ['Ольга  Петрова', 'Ольга Петрова'],
    ['བཀྲ་ཤིས་ ཚེ་རིང་', 'བཀྲ་ཤིས་ ཚེ་རིང་'],
    ['Seán O’Brien', "Seán O'Brien"],
    ['Sea\u0301n O´Brien', "Seán O'Brien"],
    ['Anne‑Marie Example', 'Anne-Marie Example'],
  ])('%s is accepted as %s', (typed, kept) => {
    expect(z.parse(personNameRule, typed)).toBe(kept)
  })

  it.each([
    ['', '请填写姓名'],
    ['\u200b\u2060', '请填写姓名'],
    ['\u2800\u3164', '请填写姓名'],
    ['示', '请填写全名'],
    ['示例1', '不能有数字'],
    ['示例（工会）', '不能有“(”'],
    ['<b>示例</b>', '不能有“<”'],
    ['示'.repeat(33), '现在多了 3 个字'],
  ])('%s is refused: %s', (name, sentence) => {
    expect(z.safeParse(personNameRule, name).error?.issues[0]?.message).toContain(sentence)
  })
})

it('every dot that a name may be typed with is ignored when it is looked for', () => {
  const dots = '·•・‧∙⋅･᛫●⸱ꞏᐧㆍ․.。｡．\u0387'
  for (const dot of dots)
    expect({ dot, key: compareKey(`阿依古丽${dot}示例`) }).toEqual({ dot, key: '阿依古丽示例' })
})
