import fc from 'fast-check'

const pieces = [
  ...[
    '王小明',
    '示例（集团）',
    '(集团)',
    'ABC',
    'abc',
    'ＡＢＣ',
    'Straße',
    'ΑΣ',
    'ς',
    'İstanbul',
    'ж',
    '１２３',
    '①',
    '㎡',
    'ﬁ',
  ],
  ...[
    '⽂',
    '⾼',
    '⻢',
    '⺟',
    '\u31d0',
    '豈',
    '\uf900',
    '\ue863',
    '\ue81e',
    '\ue78d',
    '\ue7c7',
    '\uf8ff',
    '𠮷',
    '葛\u{e0100}',
  ],
  ...['·', '•', '・', '‧', '．', '.', '。', '…', '‘', '’', '´', '`', "'", '-', '—', '−', '－', 'ー', '、'],
  ...[' ', '\u3000', '\u00a0', '\u2009', '\t', '\n', '\r\n', '\u2028', '\u0085', '\u0001'],
  ...[
    '\u200b',
    '\u200d',
    '\u2060',
    '\ufeff',
    '\u00ad',
    '\u034f',
    '\u2800',
    '\u3164',
    '\ufe0f',
    '\u202e',
    '\u{e0041}',
  ],
  ...['e\u0301', '\u0301', '\u0335'.repeat(6), '\u20e3', 'か\u3099', '가', '\u1112\u1161\u11ab'],
  ...['👨\u200d👩\u200d👧', '❤\ufe0f', '👍🏽', '1\ufe0f\u20e3', '🏴'],
]

/**
 * Characters of writings that people here use. Not every code point: PGlite knows Unicode 15.1 and Node 17, which differ in
 * what came later.
 */
const blocks = [
  ...[
    [0x20, 0x24f],
    [0x300, 0x5ff],
    [0x1e00, 0x1fff],
    [0x2000, 0x2bff],
    [0x2e80, 0x9fff],
    [0xac00, 0xd7a3],
    [0xe000, 0xfffd],
    [0x1f000, 0x1faff],
    [0x20000, 0x2fa1d],
  ],
]
const anyCharacter = fc.oneof(
  ...blocks.map(([min = 0, max = 0]) => fc.integer({ min, max }).map((code) => String.fromCodePoint(code))),
)

/** Texts as keyboards, PDF files and other people's phones hand them out: pieces of every kind, one behind the other. */
export const writtenTexts = fc
  .array(fc.oneof(fc.constantFrom(...pieces), anyCharacter), { maxLength: 12 })
  .map((parts) => parts.join(''))
