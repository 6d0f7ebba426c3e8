import { composeText } from '../../foundation/compose-text.ts'

/** Control characters except line ends. */
const notPrinted = /[^\n -~\u00a0-\u{10ffff}]/gu

/**
 * A text in its stored form: composed, trimmed, without what a database or a reader cannot use (control characters,
 * zero-width marks, halves of surrogate pairs). Line ends stay only in kinds with several lines.
 */
export function cleanText(text: string, hasLines: boolean): string {
  const lines = composeText(text, 'NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\ud800-\udfff\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replace(notPrinted, ' ')
    .split('\n')
    .map((line) => line.trim())
  return hasLines ? lines.join('\n').trim() : lines.filter((line) => line !== '').join(' ')
}

/** The length as people count it: 𠮷 is one character. */
export function lengthOf(text: string): number {
  let length = 0
  for (const _ of text) length += 1
  return length
}
