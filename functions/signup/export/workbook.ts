import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { poolForAll } from '#shared/event/pool-for-all.ts'
import type { Column } from './columns.ts'
import type { RosterRow } from './roster.ts'
import { rowXml } from './spreadsheet-cells.ts'
import { styles, workbookParts, worksheetEnd, worksheetStart } from './spreadsheet-parts.ts'
import { encode, streamOf } from './streams.ts'
import { type EventSummary, summaryRows } from './summary-rows.ts'

/** One worksheet for each pool. Each reads its own rows, so that none waits in memory for another. */
const worksheetName = (pool: string) => (pool === poolForAll ? '报名名单' : pool)

/** Who comes no more stands apart, so that nobody counts them or calls them. */
const endedName = '取消和未通过'
const isEnded = ({ status }: RosterRow) => status === '已取消' || status === '未通过'

export type Workbook = {
  summary: EventSummary
  pools: readonly PoolWorksheet[]
  columns: readonly Column[]
  readRows: (worksheet: PoolWorksheet) => AsyncIterable<RosterRow>
}

/** The worksheet of a pool, and its number of rows. */
type PoolWorksheet = { pool: string; rowCount: number }

/**
 * An .xlsx as a stream. Each worksheet begins after the one before is written, so at most one page of rows is in memory,
 * and those that ended, until the last worksheet.
 */
export function writeWorkbook(workbook: Workbook): ReadableStream<Uint8Array> {
  const zip = new ZipFile()
  const names = ['汇总', ...workbook.pools.map(({ pool }) => worksheetName(pool)), endedName]
  const ended: RosterRow[] = []
  for (const { name, input } of workbookParts(names)) zip.addBuffer(Buffer.from(input), name)
  zip.addBuffer(Buffer.from(summaryWorksheet(workbook.summary)), 'xl/worksheets/sheet1.xml')
  async function* live(rows: AsyncIterable<RosterRow>) {
    for await (const row of rows) {
      if (isEnded(row)) ended.push(row)
      else yield row
    }
  }
  const add = (number: number, rows: () => AsyncIterable<RosterRow> | Iterable<RosterRow>) =>
    zip.addReadStreamLazy(`xl/worksheets/sheet${number}.xml`, (begin) => {
      const worksheet = Readable.from(encode(rosterWorksheet(workbook.columns, rows())))
      worksheet.once('error', (error) => zip.emit('error', error))
      begin(null, worksheet)
    })
  for (const [index, pool] of workbook.pools.entries()) add(index + 2, () => live(workbook.readRows(pool)))
  add(names.length, () => ended)
  zip.end()
  const output = zip.outputStream.pipe(new PassThrough())
  // An error in a worksheet ends the archive and so the download: the reader of `output` gets the error.
  zip.on('error', (error: Error) => output.destroy(error))
  output.on('error', () => {})
  return streamOf(output[Symbol.asyncIterator]())
}

function summaryWorksheet(summary: EventSummary): string {
  const rows = summaryRows(summary).map((cells, index) =>
    rowXml(index + 1, cells, index === 0 ? styles.title : styles.text),
  )
  return worksheetStart([18, 28, 12, 12], false) + rows.join('') + worksheetEnd
}

async function* rosterWorksheet(
  columns: readonly Column[],
  rows: AsyncIterable<RosterRow> | Iterable<RosterRow>,
): AsyncGenerator<string> {
  yield worksheetStart(
    columns.map(({ width }) => width),
    true,
  )
  const headers = columns.map(({ header }) => ({ kind: 'text' as const, text: header }))
  yield rowXml(1, headers, styles.header)
  let rowNumber = 1
  for await (const row of rows) {
    rowNumber += 1
    yield rowXml(
      rowNumber,
      columns.map(({ cellOf }) => cellOf(row)),
    )
  }
  yield worksheetEnd
}
