import { eventSummarySchema } from '#shared/api/event-shapes.ts'
import { exportFormats, managedEventSchema } from '#shared/api/organizer.ts'
import * as z from '#shared/zod.ts'
import { connectAsWorker } from '../database/worker-database.ts'
import type { Environment } from '../environment.ts'
import { chinaDay } from './china-time.ts'
import { columnsFor } from './columns.ts'
import { writeCsv } from './csv.ts'
import { readRoster } from './roster.ts'
import { encode, streamOf } from './streams.ts'
import { writeWorkbook } from './workbook.ts'

/** What a redeemed link stands for. */
export const redeemedSchema = z.object({
  workerId: z.uuid(),
  eventId: z.uuid(),
  format: z.enum(exportFormats),
  unmasked: z.boolean(),
  rowCount: z.int(),
})
export type Redeemed = z.infer<typeof redeemedSchema>

/** To an organizer SQL also says what the event asks. */
const managedSchema = z.extend(managedEventSchema, {
  event: z.extend(eventSummarySchema, { asksIdNumber: z.boolean() }),
})

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

/** The roster as a download that is written while it is read, as the organizer who asked for it. */
export async function exportResponse(environment: Environment, redeemed: Redeemed): Promise<Response> {
  const { eventId, format, rowCount, unmasked, workerId } = redeemed
  const connect = () => connectAsWorker(environment, workerId)
  const { event, counts } = await connect().read('get_managed_event', { event_id: eventId }, managedSchema)
  const columns = columnsFor(event.asksIdNumber)
  const readRows = () => readRoster(connect, { eventId, unmasked, rowCount })
  const exportedAt = environment.now()
  const body =
    format === 'csv'
      ? streamOf(encode(writeCsv(columns, readRows())))
      : writeWorkbook({
          summary: { ...event, counts, rowCount, exportedAt },
          pools: event.pools.map(({ pool }) => pool),
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

/** RFC 6266 and 5987: the name in UTF-8, and one in ASCII for whoever cannot read it. */
function attachmentDisposition(fileName: string, fallback: string): string {
  const cleaned = fileName.replace(/[\\/:*?"<>|\p{Cc}]/gu, '')
  const encoded = encodeURIComponent(cleaned).replace(
    /['()]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  )
  return `attachment; filename="${fallback}"; filename*=UTF-8''${encoded}`
}
