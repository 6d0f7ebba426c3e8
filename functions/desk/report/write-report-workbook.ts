import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'
import type { Cell } from '../../signup/export/columns.ts'
import { rowXml } from '../../signup/export/spreadsheet-cells.ts'
import { sheetEnd, sheetStart, styles, workbookParts } from '../../signup/export/spreadsheet-parts.ts'
import { chartParts, type PlacedChart, rowsPerChart } from './chart-parts.ts'
import { reportCharts } from './report-charts.ts'
import type { Report } from './report-shape.ts'
import { type ReportTable, reportTables } from './report-tables.ts'

const chartSheet = '图表'
/** The charts cover the columns before it; their numbers stand from here on. */
const numbersColumn = 10

/** The report as an .xlsx: a sheet with charts and the numbers they are drawn from, then one sheet for each table. */
export async function writeReportWorkbook(report: Report): Promise<Buffer> {
  const charts = placeCharts(report)
  const tables = reportTables(report)
  const { parts, contentTypes, sheetElement } = chartParts(1, charts)
  const zip = new ZipFile()
  for (const { name, input } of workbookParts([chartSheet, ...tables.map(sheetName)])) {
    const text = name === '[Content_Types].xml' ? input.replace('</Types>', `${contentTypes}</Types>`) : input
    zip.addBuffer(Buffer.from(text), name)
  }
  const first = chartSheetXml(charts).replace('</worksheet>', `${sheetElement}</worksheet>`)
  for (const { name, input } of [
    ...parts,
    { name: 'xl/worksheets/sheet1.xml', input: first },
    ...tables.map((table, index) => ({
      name: `xl/worksheets/sheet${index + 2}.xml`,
      input: tableSheetXml(table),
    })),
  ])
    zip.addBuffer(Buffer.from(input), name)
  zip.end()
  return buffer(zip.outputStream)
}

/** A sheet's name may hold neither : nor more than 31 characters. */
const sheetName = ({ title }: ReportTable) => title.replace('：', ' ').slice(0, 31)

const placeCharts = (report: Report): readonly PlacedChart[] =>
  reportCharts(report).map((chart, index) => ({
    chart,
    sheet: chartSheet,
    headerRow: index * rowsPerChart + 1,
    labelColumn: numbersColumn,
  }))

/** All charts on one sheet of paper, however many months and unions. */
const chartSheetEnd =
  '</sheetData><pageSetup paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="1"/></worksheet>'

function chartSheetXml(charts: readonly PlacedChart[]): string {
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
  return sheetStart(widths, false) + rows.join('') + chartSheetEnd
}

function tableSheetXml({ headers, rows, note }: ReportTable): string {
  const lines = [
    rowXml(1, headers.map(textCell), styles.header),
    ...rows.map((cells, index) => rowXml(index + 2, cells)),
    rowXml(rows.length + 3, [textCell(note)]),
  ]
  const widths = headers.map((header, index) => (index === 0 ? 24 : Math.max(12, header.length * 2 + 2)))
  return sheetStart(widths, true) + lines.join('') + sheetEnd
}

const textCell = (text: string): Cell => ({ kind: 'text', text })
