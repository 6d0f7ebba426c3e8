import { poolNames } from '#shared/event/event-phase.ts'
import { askedQuestionSchema } from '#shared/event/event-question.ts'
import { eventSessionSchema } from '#shared/event/event-session.ts'
import { eventSummarySchema } from '#shared/event/event-shapes.ts'
import { managedEventSchema } from '#shared/event/managed-event.ts'
import { exportFormats } from '#shared/signup/endpoints/roster.ts'
import * as z from '#shared/zod.ts'
import { connectAsWorker } from '../../database/worker-database.ts'
import { chinaDay } from '../../foundation/china-time.ts'
import { describeFault, type Log } from '../../foundation/log.ts'
import { attachmentDisposition } from '../../http/attachment-disposition.ts'
import type { Runtime } from '../../runtime.ts'
import { columnsFor } from './columns.ts'
import { writeCsv } from './csv.ts'
import { RosterIncomplete, type RosterQuery, type RosterRow, readRoster } from './roster.ts'
import { encode, streamOf } from './streams.ts'
import { writeWorkbook } from './workbook.ts'

/** The content of a redeemed link. */
export const redeemedSchema = z.object({
  workerId: z.uuid(),
  eventId: z.uuid(),
  format: z.enum(exportFormats),
  unmasked: z.boolean(),
  rowCount: z.int(),
  /** The number of rows of each pool. Pools without rows may be missing. */
  poolCounts: z.partialRecord(z.enum(poolNames), z.int()),
})
export type Redeemed = z.infer<typeof redeemedSchema>

/** For an organizer SQL also says what the event asks. */
const managedSchema = z.extend(managedEventSchema, {
  event: z.extend(eventSummarySchema, {
    asksIdNumber: z.boolean(),
    sessions: z.array(eventSessionSchema),
    questions: z.array(askedQuestionSchema),
    teamSize: z.nullable(z.tuple([z.int(), z.int()])),
  }),
  pastQuestions: z.array(askedQuestionSchema),
})

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

/** The roster as a download that is written while it is read, with the rights of the organizer who asked for it. */
export async function exportResponse(runtime: Runtime, redeemed: Redeemed): Promise<Response> {
  const { eventId, format, poolCounts, rowCount, unmasked, workerId } = redeemed
  const { log, now } = runtime.environment
  const database = connectAsWorker(runtime, workerId)
  const { event, counts, pastQuestions } = await database.ask(
    'get_managed_event',
    { event_id: eventId },
    managedSchema,
  )
  const columns = columnsFor({ ...event, hasTeams: event.teamSize !== null, pastQuestions })
  const pools = event.pools.map(({ pool }) => ({ pool, rowCount: poolCounts[pool] ?? 0 }))
  const onWorksheets = pools.reduce((sum, worksheet) => sum + worksheet.rowCount, 0)
  if (onWorksheets !== rowCount)
    throw new RosterIncomplete(`the pools have ${onWorksheets} rows of ${rowCount}`)
  const readRows = (part: Pick<RosterQuery, 'rowCount' | 'pool'>) =>
    logFailure(log, readRoster(database, { eventId, unmasked, ...part }))
  const exportedAt = now()
  const body =
    format === 'csv'
      ? streamOf(encode(writeCsv(columns, readRows({ rowCount }))))
      : writeWorkbook({
          summary: { ...event, counts, rowCount, exportedAt },
          pools,
          columns,
          readRows,
        })
  const fileName = `${event.title}-报名名单-${chinaDay(exportedAt)}.${format}`
  return new Response(body, {
    headers: {
      'content-type': mediaTypes[format],
      'content-disposition': attachmentDisposition(fileName, `signups.${format}`),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

/** The answer has begun when reading fails, so only the log can say why the download stopped. */
async function* logFailure(log: Log, rows: AsyncIterable<RosterRow>): AsyncGenerator<RosterRow> {
  try {
    yield* rows
  } catch (error) {
    log({ level: 'error', event: 'export broke off', ...describeFault(error) })
    throw error
  }
}
