import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareKey, hasVisible, normalizeText } from '#shared/foundation/normalize-text.ts'
import { writtenTexts } from '../../support/written-texts.ts'

describe('a text as it is kept', () => {
  test.each([
    ['王小明\u3000', '王小明'],
    ['⽂⾼ copied from a PDF', '文高 copied from a PDF'],
    ['ＡＢＣ队１２３', 'ABC队123'],
    ['示例（集团）', '示例（集团）'],
    ['你好，世界！', '你好，世界！'],
    ['cafe\u0301', 'café'],
    ['cafe\u200b\u0301', 'café'],
    ['\ue863', '䶮'],
    ['a\u00a0b\u2009c', 'a b c'],
    ['a\0b\tc', 'a b c'],
    ['上\ud800下', '上下'],
    ['一行\r\n二行', '一行 二行'],
    ['👨\u200d👩\u200d👧 👍🏽 ❤\ufe0f 1\ufe0f\u20e3', '👨\u200d👩\u200d👧 👍🏽 ❤\ufe0f 1\ufe0f\u20e3'],
    ['葛\u{e0100}', '葛\u{e0100}'],
    ['字\u200d母\ufe0f\ufe0f', '字母\ufe0f'],
    [`Z${'\u0335'.repeat(50)}`, `Z${'\u0335'.repeat(4)}`],
  ])('%j is kept as %j', (typed, kept) => {
    expect(normalizeText(typed)).toBe(kept)
  })

  test('keeps its lines where it may have some', () => {
    expect(normalizeText(' 一行 \r\n\u2028二行\u200b\r', { hasLines: true })).toBe('一行\n\n二行')
  })

  test('changes no more when it is kept again', () => {
    fc.assert(
      fc.property(writtenTexts, fc.boolean(), (text, hasLines) => {
        const kept = normalizeText(text, { hasLines })
        expect(normalizeText(kept, { hasLines })).toBe(kept)
        expect(compareKey(kept)).toBe(compareKey(text))
        expect(kept === '' || kept.trim() === kept).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('two texts that people take for the same', () => {
  test.each([
    ['示例（集团）', '示例(集团)'],
    ['ABC队', 'abc队'],
    ['ＡＢＣ队', 'abc 队'],
    ['阿依古丽·买买提', '阿依古丽•买买提'],
    ['阿依古丽・买买提', '阿依古丽．买买提'],
    ['王小明', '王 小 明\u3000'],
    ['⽂⾼', '文高'],
    ['O’Brien', "o'brien"],
    ['O´Brien', "o'brien"],
    ['3—4', '3-4'],
    ['STRASSE Σ', 'strasse ς'],
  ])('%s and %s have one key', (one, other) => {
    expect(compareKey(one)).toBe(compareKey(other))
  })

  test.each([
    ['3-4队', '34队'],
    ['王小明', '王小朋'],
    ['一队', '二队'],
  ])('%s and %s do not', (one, other) => {
    expect(compareKey(one)).not.toBe(compareKey(other))
  })
})

test.each([
  '\u200b\u200b\u200b\u200b',
  '\u2800',
  '\u3164\u115f',
  ' \u3000\t',
  '\u2060\ufeff',
  '\u0301',
  '\u{e0041}',
  '',
])('nobody sees anything in %j', (text) => {
  expect(hasVisible(text)).toBe(false)
})

test.each(['一', 'a', '0', '。', '🙂', '\ue863', '𠮷'])('%j is seen', (text) => {
  expect(hasVisible(text)).toBe(true)
})
