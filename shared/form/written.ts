import { compareKey } from '../foundation/normalize-text.ts'
import { writtenDigits } from '../foundation/written-digits.ts'

/** A character as it is compared, and where it stands in the text. */
type Sign = { key: string; start: number; end: number }

/** Between two digits of one number people write spaces, dashes, 后面 or 再打. */
const longestGap = 8
const lookalikes = new Map([
  ['o', '0'],
  ['i', '1'],
  ['l', '1'],
])

/**
 * The text with every place where somebody wrote this name or mobile number replaced: with spaces, dots or dashes in
 * between, in other widths, a number also in Chinese digits, in pieces or after a country code.
 */
export function hideWritten(text: string, word: string, replacement: string): string {
  const isNumber = /^\d{11}$/.test(word)
  const key = isNumber ? word : compareKey(word)
  if (key === '') return text
  const signs = signsOf(text).flatMap(isNumber ? asDigit : asLetter)
  const stream = signs.map((sign) => sign.key).join('')
  let left = ''
  let kept = 0
  for (let found = stream.indexOf(key); found >= 0; found = stream.indexOf(key, found + 1)) {
    const [first, last] = [signs[found], signs[found + key.length - 1]]
    if (!first || !last || first.start < kept || (isNumber && isTorn(signs, found, key.length))) continue
    left += text.slice(kept, first.start) + replacement
    kept = last.end
  }
  return left + text.slice(kept)
}

/**
 * A letter, a digit or an ideograph that stands for itself, and what ends a sentence: it is left out where texts are compared,
 * but stands inside of no name. 老板姓王。明天去 does not name 王明.
 */
const itself = /^[0-9a-z一-鿿\n。｡…‥]$/

function signsOf(text: string): Sign[] {
  const keys = new Map<string, string>()
  const keyOf = (character: string) => {
    const key = keys.get(character) ?? compareKey(character)
    keys.set(character, key)
    return key
  }
  let end = 0
  return Array.from(text, (character) => {
    const start = end
    end += character.length
    return { key: itself.test(character) ? character : keyOf(character), start, end }
  })
}

function asDigit({ key, start, end }: Sign): Sign[] {
  const digits = Array.from(key, (sign) => writtenDigits.get(sign) ?? lookalikes.get(sign) ?? sign)
  return digits.filter((sign) => /^\d$/.test(sign)).map((digit) => ({ key: digit, start, end }))
}

/** One sign for each unit of the key, so that places in the stream are places in the list. */
function asLetter({ key, start, end }: Sign): Sign[] {
  return key.split('').map((unit) => ({ key: unit, start, end }))
}

function isTorn(signs: readonly Sign[], from: number, length: number): boolean {
  return signs
    .slice(from + 1, from + length)
    .some((sign, index) => sign.start - (signs[from + index]?.end ?? 0) > longestGap)
}
