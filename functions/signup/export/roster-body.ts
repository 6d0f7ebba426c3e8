import { signupNeedsOf } from '#shared/signup/signup-needs.ts'
import * as z from '#shared/zod.ts'
import type { ApiDatabase } from '../../database/api-database.ts'
import type { AskedExport } from './asked-export.ts'
import { columnsFor } from './columns.ts'
import { writeCsv } from './csv.ts'
import { RosterIncomplete } from './roster.ts'
import { encode, streamOf } from './streams.ts'
import { writeWorkbook } from './workbook.ts'

const waitingSchema = z.array(z.array(z.int()))

/** The roster as CSV or .xlsx, written while it is read. */
export async function rosterBody(
  database: ApiDatabase,
  { redeemed, managed, readRows, exportedAt }: AskedExport,
): Promise<ReadableStream<Uint8Array>> {
  const { eventId, format, poolCounts, rowCount } = redeemed
  const { event, counts, needsReview, pastQuestions } = managed
  const columns = columnsFor({
    needs: signupNeedsOf(event),
    hasTeams: event.teamSize !== null,
    needsReview,
    pastQuestions,
    sessions: event.sessions,
    waiting: await database.ask('list_waiting', { event_id: eventId }, waitingSchema),
  })
  const pools = event.pools.map(({ pool }) => ({ pool, rowCount: poolCounts[pool] ?? 0 }))
  const onWorksheets = pools.reduce((sum, worksheet) => sum + worksheet.rowCount, 0)
  if (onWorksheets !== rowCount)
    throw new RosterIncomplete(`the pools have ${onWorksheets} rows of ${rowCount}`)
  if (format === 'csv') return streamOf(encode(writeCsv(columns, readRows({ rowCount }))))
  return writeWorkbook({ summary: { ...event, counts, rowCount, exportedAt }, pools, columns, readRows })
}
