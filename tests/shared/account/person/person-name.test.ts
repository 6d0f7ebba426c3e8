import { describe, expect, it } from 'vitest'
import { findNameFault, personNameRule } from '#shared/account/person/person-name.ts'
import * as z from '#shared/zod.ts'

describe('a person name', () => {
  it.each([
    ['示例一', '示例一'],
    [' 示 例一 ', '示例一'],
    ['阿依古丽•示例', '阿依古丽·示例'],
    ['阿依古丽.示例', '阿依古丽·示例'],
    ['𠮷示例', '𠮷示例'],
    ['Ｍａｒｙ　 Example Jr.', 'Mary Example Jr.'],
  ])('%s is accepted as %s', (typed, kept) => {
    expect(z.parse(personNameRule, typed)).toBe(kept)
  })

  it.each([
    ['', '请填写姓名'],
    ['示', '请填写全名'],
    ['示例1', '不能有数字'],
    ['示例（工会）', '不能有“（”'],
    ['<b>示例</b>', '不能有“<”'],
    ['示'.repeat(33), '现在多了 3 个字'],
  ])('%s is refused: %s', (name, sentence) => {
    expect(findNameFault(name)).toContain(sentence)
  })
})
