import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import type { Cell } from '../../signup/export/columns.ts'
import { rowXml } from '../../signup/export/spreadsheet-cells.ts'
import { styles, workbookParts, worksheetEnd, worksheetStart } from '../../signup/export/spreadsheet-parts.ts'
import { chartParts, type PlacedChart, rowsPerChart } from './chart-parts.ts'
import { reportCharts } from './report-charts.ts'
import type { Report } from './report-shape.ts'
import { type ReportTable, reportTables } from './report-tables.ts'

const chartWorksheet = '图表'
/** The charts cover the columns before this one. Their numbers begin here. */
const numbersColumn = 10

/** The report as an .xlsx: a worksheet with the charts and their numbers, then one worksheet for each table. */
export async function writeReportWorkbook(report: Report): Promise<Buffer> {
  const charts = placeCharts(report)
  const tables = reportTables(report)
  const { parts, contentTypes, worksheetElement } = chartParts(1, charts)
  const zip = new ZipFile()
  for (const { name, input } of workbookParts([chartWorksheet, ...tables.map(worksheetName)])) {
    const text = name === '[Content_Types].xml' ? input.replace('</Types>', `${contentTypes}</Types>`) : input
    zip.addBuffer(Buffer.from(text), name)
  }
  const first = chartWorksheetXml(charts).replace('</worksheet>', `${worksheetElement}</worksheet>`)
  for (const { name, input } of [
    ...parts,
    { name: 'xl/worksheets/sheet1.xml', input: first },
    ...tables.map((table, index) => ({
      name: `xl/worksheets/sheet${index + 2}.xml`,
      input: tableWorksheetXml(table),
    })),
  ])
    zip.addBuffer(Buffer.from(input), name)
  zip.end()
  return buffer(zip.outputStream)
}

const worksheetName = ({ title }: ReportTable) => title.replace('：', ' ')

const placeCharts = (report: Report): readonly PlacedChart[] =>
  reportCharts(report).map((chart, index) => ({
    chart,
    worksheet: chartWorksheet,
    headerRow: index * rowsPerChart + 1,
    labelColumn: numbersColumn,
  }))

/** Prints all charts on one sheet of paper. */
const chartWorksheetEnd =
  '</sheetData><pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="1"/></worksheet>'

function chartWorksheetXml(charts: readonly PlacedChart[]): string {
  const blank: Cell[] = Array.from({ length: numbersColumn }, () => ({ kind: 'text', text: null }))
  const rows = charts.flatMap(({ chart, headerRow }) => [
    rowXml(
      headerRow,
      [...blank, ...[chart.title, ...chart.series.map(({ name }) => name)].map(textCell)],
      styles.header,
    ),
    ...chart.labels.map((label, index) =>
      rowXml(headerRow + 1 + index, [
        ...blank,
        textCell(label),
        ...chart.series.map(({ values }): Cell => ({ kind: 'decimal', value: values[index] ?? 0 })),
      ]),
    ),
  ])
  const widths = [...blank.map(() => 9), 28, 12, 12]
  return worksheetStart(widths, false) + rows.join('') + chartWorksheetEnd
}

function tableWorksheetXml({ headers, rows, note }: ReportTable): string {
  const lines = [
    rowXml(1, headers.map(textCell), styles.header),
    ...rows.map((cells, index) => rowXml(index + 2, cells)),
    rowXml(rows.length + 3, [textCell(note)]),
  ]
  const widths = headers.map((header, index) => (index === 0 ? 24 : Math.max(12, header.length * 2 + 2)))
  return worksheetStart(widths, true) + lines.join('') + worksheetEnd
}

const textCell = (text: string): Cell => ({ kind: 'text', text })
