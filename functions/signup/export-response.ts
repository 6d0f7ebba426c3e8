import type { ExportFormat } from '#shared/signup/export-sheet.ts'
import { connectAsWorker } from '../database/worker-database.ts'
import { chinaDay } from '../foundation/china-time.ts'
import { describeFault, type Log } from '../foundation/log.ts'
import { attachmentDisposition } from '../http/attachment-disposition.ts'
import type { Runtime } from '../runtime.ts'
import { type AskedExport, exportedEventSchema, type Redeemed } from './export/asked-export.ts'
import { type RosterRow, readRoster } from './export/roster.ts'
import { rosterBody } from './export/roster-body.ts'

const mediaTypes: Record<ExportFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
}

/** The roster or a printed sheet as a download, read with the rights of the organizer who asked for it. */
export async function exportResponse(runtime: Runtime, redeemed: Redeemed): Promise<Response> {
  const { eventId, format, sheet, unmasked, workerId } = redeemed
  const { log, now } = runtime.environment
  const database = connectAsWorker(runtime, workerId)
  const managed = await database.ask('get_managed_event', { event_id: eventId }, exportedEventSchema)
  const exportedAt = now()
  const readRows: AskedExport['readRows'] = (part) =>
    logFailure(log, readRoster(database, { eventId, unmasked, ...part }))
  const asked = { redeemed, managed, readRows, exportedAt }
  const body = await (sheet === '报名名单'
    ? rosterBody(database, asked)
    : (await import('./sheets/sheet-body.ts')).sheetBody(sheet, asked))
  const fileName = `${managed.event.title}-${sheet}-${chinaDay(exportedAt)}.${format}`
  return new Response(body, {
    headers: {
      'content-type': mediaTypes[format],
      'content-disposition': attachmentDisposition(fileName, `signups.${format}`),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

/** The answer may have begun when reading fails, so only the log can say why the download stopped. */
async function* logFailure(log: Log, rows: AsyncIterable<RosterRow>): AsyncGenerator<RosterRow> {
  try {
    yield* rows
  } catch (error) {
    log({ level: 'error', event: 'export broke off', ...describeFault(error) })
    throw error
  }
}
