/**
 * The parts of texts that are written to keep a server busy: repeated many times they nearly match, take long to
 * compose or to count, or grow when they are cleaned.
 */
const units = [
  ' ',
  '\n',
  'a',
  'a.',
  'a@',
  '1',
  '1 ',
  'vx ',
  '加 我 ',
  '，',
  '（',
  '\u200b',
  // Marks on one letter in a wrong order.
  '\u0301\u0316',
  '\u1100\u1161',
  '\ufdfa',
  '𠮷',
  '/Encrypt 1 ',
  '10.0.0.5,',
] as const

/**
 * Texts of about this many UTF-16 units, each also with another start and end, so that a pattern that begins to match
 * must fail.
 */
export const worstTexts = (length: number): string[] =>
  units.flatMap((unit) => {
    const text = unit.repeat(Math.floor(length / unit.length))
    return [text, `vx${text}!`]
  })
