// What stands for another character, and what nobody sees: one table for TypeScript and SQL, from Unicode 15's own files.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { root } from '../steps/paths.mjs'

const readUnicode = (name) =>
  readFileSync(path.join(root, 'scripts/generate/unicode', `${name}.txt`), 'utf8')
    .split('\n')
    .map((line) => line.split('#')[0].trim())
    .filter((line) => line !== '')
    .map((line) => line.split(';').map((part) => part.trim()))

const rangeOf = (text) => {
  const [first, last = first] = text.split('..').map((hex) => Number.parseInt(hex, 16))
  return [first, last]
}
const codePointsOf = ([first, last]) => Array.from({ length: last - first + 1 }, (_, place) => first + place)

/** Radicals and strokes (copied from a PDF) and the ideograph that looks the same: Equivalent_Unified_Ideograph. */
const radicals = readUnicode('EquivalentUnifiedIdeograph').flatMap(([range, ideograph]) =>
  codePointsOf(rangeOf(range)).map((radical) => [radical, Number.parseInt(ideograph, 16)]),
)

const run = (first, text) => Array.from(text, (character, place) => [first + place, character.codePointAt(0)])

/** Letters and digits as wide as an ideograph. Brackets and other marks stay as people write them. */
const wide = [
  ...run(0xff10, '0123456789'),
  ...run(0xff21, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
  ...run(0xff41, 'abcdefghijklmnopqrstuvwxyz'),
]

/** Spaces of every width. */
const spaces = [0xa0, 0x1680, ...codePointsOf([0x2000, 0x200a]), 0x202f, 0x205f, 0x3000].map((space) => [
  space,
  0x20,
])

/**
 * Private-use characters of GBK and GB 18030-2000 that have a character of their own since GB 18030-2005 and -2022. Bytes
 * FE50 to FEA0 were U+E815 to U+E864; the six without a mark in the encoding's own table are named.
 */
const named = { e816: 0x20087, e817: 0x20089, e818: 0x200cc, e831: 0x215d7, e83b: 0x2298f, e855: 0x241fe }
const trailBytes = codePointsOf([0x50, 0xa0]).filter((byte) => byte !== 0x7f)
const gb18030 = new TextDecoder('gb18030')
const privateUse = [
  ...trailBytes.map((byte, place) => {
    const code = 0xe815 + place
    return [code, named[code.toString(16)] ?? gb18030.decode(Uint8Array.of(0xfe, byte)).codePointAt(0)]
  }),
  ...run(0xe78d, '，。、：；！？〖〗…'),
  [0xe7c7, 0x1e3f],
]

const table = (() => {
  const stands = new Map([...radicals, ...wide, ...spaces, ...privateUse])
  // A private-use character may stand for a radical.
  return [...stands].map(([from, to]) => [from, stands.get(to) ?? to]).sort(([one], [other]) => one - other)
})()

/**
 * Default ignorable, and what is drawn as nothing: an empty Braille cell, annotation marks, the place of an object that was
 * not copied, what joins hieroglyphs or fills a Khitan square, an empty note head, and what is no character at all.
 */
const invisible = [
  ...readUnicode('DefaultIgnorable').map(([range]) => rangeOf(range)),
  ...[
    [0x2800, 0x2800],
    [0xfff9, 0xfffc],
    [0xfffe, 0xffff],
    [0x13430, 0x1343f],
    [0x16fe4, 0x16fe4],
    [0x1d159, 0x1d159],
  ],
]

/** Marks that are written above or below a letter; alone they are not seen. */
const marks = [
  [0x300, 0x36f],
  [0x483, 0x489],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x20d0, 0x20ff],
  [0x302a, 0x302f],
  [0x3099, 0x309a],
  [0xfe20, 0xfe2f],
]

function joined(ranges) {
  const sorted = [...ranges].sort(([one], [other]) => one - other)
  const wholes = []
  for (const [first, last] of sorted) {
    const before = wholes.at(-1)
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last)
    else wholes.push([first, last])
  }
  return wholes
}

const classOf = (ranges, write) =>
  joined(ranges)
    .map(([first, last]) => (first === last ? write(first) : `${write(first)}-${write(last)}`))
    .join('')

const inTypeScript = (code) =>
  code > 0xffff ? `\\u{${code.toString(16)}}` : `\\u${code.toString(16).padStart(4, '0')}`
const inPostgres = (code) =>
  code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
const inLiteral = (code) =>
  code > 0xffff ? `\\+${code.toString(16).padStart(6, '0')}` : `\\${code.toString(16).padStart(4, '0')}`

/** Kangxi radicals, wide letters and most spaces mean the same in NFKC, which the phone knows without a table. */
const isInNfkc = ([from, to]) => String.fromCodePoint(from).normalize('NFKC') === String.fromCodePoint(to)

/** Neighbors in one row: the first code point, and what it and those behind it stand for. */
function rows() {
  const runs = []
  for (const [from, to] of table.filter((pair) => !isInNfkc(pair))) {
    const last = runs.at(-1)
    if (last && last.first + last.text.length === from) last.text.push(to)
    else runs.push({ first: from, text: [to] })
  }
  return runs.map(({ first, text }) => `  [0x${first.toString(16)}, '${String.fromCodePoint(...text)}'],`)
}

const cut = (text, length) => text.match(new RegExp(`(?:\\\\\\+?[0-9a-f]+|.){1,${length}}`, 'gu'))

const typeScript = () => `// Written by npm run generate from scripts/generate/unicode.

/**
 * What stands for another character: the first of a run of code points, and what they stand for, one by one. Where NFKC
 * knows it, it is not repeated here.
 */
export const standIns: readonly (readonly [number, string])[] = [
${rows().join('\n')}
]

export const standIn = /[${classOf(
  table.map(([from]) => [from, from]),
  inTypeScript,
)}]/gu

/** A run of characters that are not drawn. */
export const invisible = /[${classOf(invisible, inTypeScript)}]+/gu

/** Marks that are drawn above or below a letter. */
export const marks = /[${classOf(marks, inTypeScript)}]+/gu

/** More marks on one letter than any writing has (UTS 39, 5.4). */
export const stackedMarks = /([${classOf(marks, inTypeScript)}]{4})[${classOf(marks, inTypeScript)}]+/gu
`

/** Capitals and their small letters, for a database whose own `lower` knows ASCII only. */
function capitals() {
  const pairs = [
    ['İ', 'i'],
    ['ς', 'σ'],
  ]
  for (const code of codePointsOf([0x41, 0x2bff])) {
    const capital = String.fromCodePoint(code)
    const small = capital.toLowerCase()
    if (small !== capital && small.length === 1 && capital.normalize('NFKC') === capital)
      pairs.push([capital, small])
  }
  return pairs
}

const sql = () => {
  const from = table.map(([code]) => inLiteral(code))
  const to = table.map(([, code]) => String.fromCodePoint(code))
  const lines = (characters, open) =>
    cut(characters.join(''), open ? 20 : 40)
      .map((line, place) => `    ${place === 0 ? open : ''}'${line}'`)
      .join('\n')
  return {
    from: lines(from, 'U&'),
    to: lines(to, ''),
    unseen: classOf(invisible, inPostgres),
    stacked: classOf(marks, inPostgres),
    cases: `${lines(
      capitals().map(([capital]) => capital),
      '',
    )},\n${lines(
      capitals().map(([, small]) => small),
      '',
    )}`,
  }
}

/** A text with these lines between `-- <name>` and the next `-- end`. */
const filled = (text, name, lines) =>
  text.replace(
    new RegExp(`(-- ${name}\\n)[\\s\\S]*?(\\n {4}-- end)`),
    (_, start, end) => `${start}${lines}${end}`,
  )

/** Path → text of the files that know the table. */
export function writeFolding() {
  const folder = 'supabase/schemas/foundation/private'
  const { from, to, unseen, stacked, cases } = sql()
  const lists = {
    normalize_text: {
      'stand-ins': `${from},\n${to}`,
      invisible: `    '[${unseen}]'`,
      'stacked marks': `    '([${stacked}]{4})[${stacked}]+'`,
    },
    compare_key: { capitals: cases },
  }
  const files = Object.entries(lists).map(([name, parts]) => {
    const file = `${folder}/${name}.sql`
    const text = readFileSync(path.join(root, file), 'utf8')
    return [
      file,
      Object.entries(parts).reduce((written, [part, lines]) => filled(written, part, lines), text),
    ]
  })
  return { 'shared/foundation/folding.gen.ts': typeScript(), ...Object.fromEntries(files) }
}
