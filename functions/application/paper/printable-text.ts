import { composeText } from '#shared/foundation/compose-text.ts'

/** The mark that printers use where a letter is missing (geta mark). */
export const missingMark = '〓'

/** Makes texts printable and collects the characters that cannot be printed. */
export type PrintableText = {
  print: (text: string) => string
  /** The characters that were replaced by a mark, each once. */
  missing: () => readonly string[]
}

/**
 * Replaces each character that the fonts lack by a mark. The paper lists them at its end, so that they can be written
 * in by hand.
 */
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

/** Removes characters without a shape: control and joining characters, and variation selectors. */
const clean = (text: string) =>
  composeText(text, 'NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/(?!\n)[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu, '')
