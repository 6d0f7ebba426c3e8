/** The look of printed cells (ECMA-376, 18.8): fonts, hair lines and where the text stands. All are text. */
const fonts = {
  body: 11,
  bold: 11,
  title: 18,
  count: 15,
  seat: 24,
  name: 34,
  tableSeat: 96,
  tableName: 60,
} as const
type Font = keyof typeof fonts
const fontNames = Object.keys(fonts) as Font[]

/** The drawn sides of a cell. */
const borders = {
  none: '',
  all: 'left right top bottom',
  top: 'left right top',
  sides: 'left right',
  bottom: 'left right bottom',
} as const

type Look = {
  font: Font
  align?: 'center' | 'right'
  wraps?: true
  /** Rather than cut off, which a narrow cell between others would. */
  shrinks?: true
  border?: keyof typeof borders
  isFilled?: true
}

/** Every style of a printed worksheet. */
const looks = {
  plain: { font: 'body' },
  title: { font: 'title' },
  count: { font: 'count', align: 'right' },
  total: { font: 'body', align: 'right' },
  head: { font: 'bold', border: 'all', isFilled: true },
  headCentered: { font: 'bold', align: 'center', border: 'all', isFilled: true },
  cell: { font: 'body', wraps: true, border: 'all' },
  cellCentered: { font: 'body', align: 'center', border: 'all', shrinks: true },
  cellBold: { font: 'bold', align: 'center', border: 'all', shrinks: true },
  cardTop: { font: 'body', align: 'center', border: 'top', shrinks: true },
  cardSeat: { font: 'seat', align: 'center', border: 'sides', shrinks: true },
  cardName: { font: 'name', align: 'center', border: 'sides', shrinks: true },
  cardFrom: { font: 'body', align: 'center', border: 'bottom', wraps: true },
  tableSeat: { font: 'tableSeat', align: 'center', border: 'top', shrinks: true },
  tableName: { font: 'tableName', align: 'center', border: 'bottom', shrinks: true },
} as const satisfies Record<string, Look>

export type PrintStyle = keyof typeof looks
const names = Object.keys(looks) as PrintStyle[]

/** Indexes of `cellXfs`. */
export const printStyles: Readonly<Record<PrintStyle, number>> = Object.freeze(
  Object.fromEntries(names.map((name, index) => [name, index])) as Record<PrintStyle, number>,
)

const side = (name: string, isDrawn: boolean) =>
  isDrawn ? `<${name} style="thin"><color rgb="FF777777"/></${name}>` : `<${name}/>`
const borderNames = Object.keys(borders) as (keyof typeof borders)[]
const border = (sides: string) =>
  `<border>${['left', 'right', 'top', 'bottom'].map((name) => side(name, sides.split(' ').includes(name))).join('')}<diagonal/></border>`

const isHeavy = (font: Font) => font !== 'body'
const fontXml = (font: Font) =>
  `<font>${isHeavy(font) ? '<b/>' : ''}<sz val="${fonts[font]}"/><name val="等线"/></font>`

const formatXml = ({ font, align, wraps, shrinks, border: sides = 'none', isFilled }: Look) =>
  `<xf numFmtId="49" fontId="${fontNames.indexOf(font)}" fillId="${isFilled ? 2 : 0}" borderId="${borderNames.indexOf(sides)}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment${align ? ` horizontal="${align}"` : ''} vertical="center"${wraps ? ' wrapText="1"' : ''}${shrinks ? ' shrinkToFit="1"' : ''}/></xf>`

/** `xl/styles.xml` of a printed workbook. */
export const printStyleSheet = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="${fontNames.length}">${fontNames.map(fontXml).join('')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEFEFEF"/></patternFill></fill></fills><borders count="${borderNames.length}">${borderNames.map((name) => border(borders[name])).join('')}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${names.length}">${names.map((name) => formatXml(looks[name])).join('')}</cellXfs></styleSheet>`
