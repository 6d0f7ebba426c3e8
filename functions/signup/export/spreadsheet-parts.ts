import { worksheetNames } from './worksheet-names.ts'

/** The fixed parts of a workbook (ECMA-376): contents, relations and styles. */
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Indexes of `cellXfs` below. */
export const styles = { plain: 0, header: 1, text: 2, number: 3, date: 4, moment: 5, title: 6 } as const

/** Number formats from 164 on are our own. 49 is text. */
const rosterStyleSheet = `${xml}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="3"><font><sz val="11"/><name val="等线"/></font><font><b/><sz val="11"/><name val="等线"/></font><font><b/><sz val="14"/><name val="等线"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF2F2F2"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`

const relations = (entries: readonly string[]) =>
  `${xml}<Relationships xmlns="${packageRelations}">${entries.join('')}</Relationships>`

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${officeRelations}/${type}" Target="${target}"/>`

type WorkbookOptions = {
  styleSheet?: string
  /** How many rows of each worksheet stand on every printed page. */
  repeatedRows?: readonly number[]
}

/** Rows that a printer repeats (ECMA-376, 18.2.5). */
function titlesXml(worksheets: readonly string[], repeatedRows: readonly number[]): string {
  const names = worksheets.flatMap((name, index) => {
    const count = repeatedRows[index] ?? 0
    return count === 0
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${name}'!$1:$${count}</definedName>`,
        ]
  })
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`
}

/**
 * The parts around worksheets with these names (`xl/worksheets/sheet1.xml` and so on). The names become what
 * Excel opens.
 */
export function workbookParts(
  wishedNames: readonly string[],
  { styleSheet = rosterStyleSheet, repeatedRows = [] }: WorkbookOptions = {},
): { name: string; input: string }[] {
  const names = worksheetNames(wishedNames)
  const numbers = names.map((_, index) => index + 1)
  const override = (part: string, type: string) =>
    `<Override PartName="${part}" ContentType="${contentType}.${type}+xml"/>`
  return [
    {
      name: '[Content_Types].xml',
      input: `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/styles.xml', 'styles')}${numbers.map((number) => override(`/xl/worksheets/sheet${number}.xml`, 'worksheet')).join('')}</Types>`,
    },
    { name: '_rels/.rels', input: relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')]) },
    {
      name: 'xl/workbook.xml',
      input: `${xml}<workbook xmlns="${main}" xmlns:r="${officeRelations}"><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets>${titlesXml(names, repeatedRows)}</workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      input: relations([
        ...numbers.map((number) => relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`)),
        relation(`rId${numbers.length + 1}`, 'styles', 'styles.xml'),
      ]),
    },
    { name: 'xl/styles.xml', input: styleSheet },
  ]
}

/** The start of a worksheet: column widths in characters, and a frozen header row when there is one. */
export function worksheetStart(widths: readonly number[], hasHeader: boolean): string {
  const pane = hasHeader
    ? '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    : '<sheetViews><sheetView workbookViewId="0"/></sheetViews>'
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  return `${xml}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${pane}<cols>${columns.join('')}</cols><sheetData>`
}

/** Printed on A4 landscape, with all columns on one page. */
export const worksheetEnd =
  '</sheetData><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
