import { composeText } from '#shared/foundation/compose-text.ts'

/** Printers have set this mark where a letter is missing since the days of lead type. */
export const missingMark = '〓'

/** Makes texts printable and remembers what could not be printed. */
export type PrintableText = {
  print: (text: string) => string
  /** Each character that a mark stands for, once. */
  missing: () => readonly string[]
}

/** A character the font lacks becomes a mark, never a gap: the paper names it at its end, to be written in by hand. */
export function createPrintableText(hasGlyph: (character: string) => boolean): PrintableText {
  const missing = new Set<string>()
  const show = (character: string) => {
    if (character === '\n' || hasGlyph(character)) return character
    missing.add(character)
    return missingMark
  }
  return {
    print: (text) => Array.from(clean(text), show).join(''),
    missing: () => [...missing],
  }
}

/** Without what has no shape of its own: control and joining characters, and selectors of variants. */
const clean = (text: string) =>
  composeText(text, 'NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu, '')
