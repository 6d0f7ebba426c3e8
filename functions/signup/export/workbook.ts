import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { PoolName } from '#shared/event/event-phase.ts'
import type { Column } from './columns.ts'
import type { RosterRow } from './roster.ts'
import { rowXml } from './spreadsheet-cells.ts'
import { styles, workbookParts, worksheetEnd, worksheetStart } from './spreadsheet-parts.ts'
import { encode, streamOf } from './streams.ts'
import { type EventSummary, summaryRows } from './summary-rows.ts'

/** One worksheet for each pool. Each reads its own rows, so that none waits in memory for another. */
const worksheetNames: Record<PoolName, string> = { 男: '男', 女: '女', 不限: '报名名单' }

export type Workbook = {
  summary: EventSummary
  pools: readonly PoolWorksheet[]
  columns: readonly Column[]
  readRows: (worksheet: PoolWorksheet) => AsyncIterable<RosterRow>
}

/** The worksheet of a pool, and its number of rows. */
type PoolWorksheet = { pool: PoolName; rowCount: number }

/** An .xlsx as a stream, with at most one page of rows in memory. Each worksheet begins after the one before is written. */
export function writeWorkbook(workbook: Workbook): ReadableStream<Uint8Array> {
  const zip = new ZipFile()
  const names = ['汇总', ...workbook.pools.map(({ pool }) => worksheetNames[pool])]
  for (const { name, input } of workbookParts(names)) zip.addBuffer(Buffer.from(input), name)
  zip.addBuffer(Buffer.from(summaryWorksheet(workbook.summary)), 'xl/worksheets/sheet1.xml')
  for (const [index, worksheetOfPool] of workbook.pools.entries()) {
    zip.addReadStreamLazy(`xl/worksheets/sheet${index + 2}.xml`, (begin) => {
      const worksheet = Readable.from(encode(poolWorksheet(workbook, worksheetOfPool)))
      worksheet.once('error', (error) => zip.emit('error', error))
      begin(null, worksheet)
    })
  }
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

async function* poolWorksheet({ columns, readRows }: Workbook, pool: PoolWorksheet): AsyncGenerator<string> {
  yield worksheetStart(
    columns.map(({ width }) => width),
    true,
  )
  const headers = columns.map(({ header }) => ({ kind: 'text' as const, text: header }))
  yield rowXml(1, headers, styles.header)
  let rowNumber = 1
  for await (const row of readRows(pool)) {
    rowNumber += 1
    yield rowXml(
      rowNumber,
      columns.map(({ cellOf }) => cellOf(row)),
    )
  }
  yield worksheetEnd
}
