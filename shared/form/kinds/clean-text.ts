/**
 * A text as it is kept: composed, trimmed, without what a database or a reader cannot take (control characters, marks
 * without width, halves of surrogate pairs). Lines stay only where the kind has lines.
 */
export function cleanText(text: string, hasLines: boolean): string {
  const lines = text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\ud800-\udfff\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .split('\n')
    .map((line) =>
      Array.from(line, (sign) => (isControl(sign) ? ' ' : sign))
        .join('')
        .trim(),
    )
  return hasLines ? lines.join('\n').trim() : lines.filter((line) => line !== '').join(' ')
}

/** Length as people count it: 𠮷 is one character. */
export const lengthOf = (text: string) => Array.from(text).length

const isControl = (sign: string) => sign < ' ' || (sign >= '\u007f' && sign <= '\u009f')
