import { composeText } from './compose-text.ts'
import { invisible, marks, stackedMarks, standIn, standIns } from './folding.gen.ts'

const meanings = new Map<string, string>()
for (const [first, meant] of standIns)
  Array.from(meant).forEach((character, place) => {
    meanings.set(String.fromCodePoint(first + place), character)
  })

/** Control characters, but for the end of a line. */
const control = /[^\n -~\u00a0-\u{10ffff}]/gu
const loneSurrogate = /[\ud800-\udfff]/gu
const emoji = /^[\u00a9\u00ae\u203c-\u3299\u{1f000}-\u{1faff}]$/u
const hasVariants = /^[#*0-9\u00a9\u00ae\u203c-\u3299\u3400-\u9fff\u{1f000}-\u{3ffff}]$/u
const variationSelector = /^[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u

/**
 * A text as it is kept: radicals, wide letters and digits, spaces and known private-use characters become what they stand
 * for, it is composed and trimmed, and what nobody sees is gone, but for the joiners of an emoji and the variation
 * selector of a character. Lines stay only where asked for. The same again changes nothing.
 */
export function normalizeText(text: string, { hasLines = false } = {}): string {
  const plain = text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(loneSurrogate, '')
    .replace(standIn, (character) => meanings.get(character) ?? character.normalize('NFKC'))
    .replace(invisible, keepJoiners)
  const lines = composeText(plain, 'NFC')
    .replace(stackedMarks, '$1')
    .replace(control, ' ')
    .split('\n')
    .map((line) => line.trim())
  return hasLines ? lines.join('\n').trim() : lines.filter((line) => line !== '').join(' ')
}

/** Of a run of invisible characters: the selector of the character in front, and the joiner between two emoji. */
function keepJoiners(run: string, offset: number, whole: string): string {
  const [before = ''] = Array.from(whole.slice(Math.max(0, offset - 2), offset)).slice(-1)
  const end = offset + run.length
  const [after = ''] = Array.from(whole.slice(end, end + 2))
  const selector = hasVariants.test(before) ? (variationSelector.exec(run)?.[0] ?? '') : ''
  const joins = run.includes('\u200d') && emoji.test(before) && emoji.test(after)
  return joins ? `${selector}\u200d` : selector
}

/** Whether somebody who looks at a text sees anything. */
export const hasVisible = (text: string) =>
  text.replace(invisible, '').replace(marks, '').replace(control, '').trim() !== ''

/** What is left out when two texts are compared: spaces and dots of every kind, also as NFKC writes them. */
const separators = /[\s.·•・‧∙⋅･．᛫●⸱ꞏᐧㆍᆞ。｡‥…◦∘◉▪⚫⚬⦁⬤⸳﹅\u{10101}]/gu
const quotes = /[‘’‛ʼʻꞌ′´`＇]/g
const dashes = /[‐-―−⁃﹘﹣－ー]/g

/**
 * What two texts that people take for the same have in common: without width, case, spaces and dots. For comparing and
 * searching only; `private.compare_key` makes the same of them.
 */
export function compareKey(text: string): string {
  // An accent or a dot that stands alone is a space and a mark to NFKC: they go first.
  return composeText(
    normalizeText(text).replace(invisible, '').replace(quotes, "'").replace(/˙/g, '·'),
    'NFKC',
  )
    .replace(/İ/g, 'i')
    .toLowerCase()
    .replace(/ς/g, 'σ')
    .replace(dashes, '-')
    .replace(separators, '')
}
