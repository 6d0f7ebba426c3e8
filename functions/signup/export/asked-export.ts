import { askedQuestionSchema } from '#shared/event/event-question.ts'
import { eventDetailSchema } from '#shared/event/event-shapes.ts'
import { managedEventSchema } from '#shared/event/managed-event.ts'
import { exportFormats, exportSheets } from '#shared/signup/export-sheet.ts'
import * as z from '#shared/zod.ts'
import type { RosterQuery, RosterRow } from './roster.ts'

/** The content of a redeemed link. */
export const redeemedSchema = z.object({
  workerId: z.uuid(),
  eventId: z.uuid(),
  sheet: z.enum(exportSheets),
  format: z.enum(exportFormats),
  unmasked: z.boolean(),
  rowCount: z.int(),
  /** The number of rows of each pool. Pools without rows may be missing. */
  poolCounts: z.record(z.string(), z.int()),
  /** Who asked for it, by the name that staff gave them. */
  printedBy: z.nullable(z.string()),
})
export type Redeemed = z.infer<typeof redeemedSchema>

/** For an organizer SQL also says what the event asks. */
export const exportedEventSchema = z.extend(managedEventSchema, {
  event: eventDetailSchema,
  pastQuestions: z.array(askedQuestionSchema),
})

export type AskedExport = {
  redeemed: Redeemed
  managed: z.infer<typeof exportedEventSchema>
  readRows: (part: Pick<RosterQuery, 'rowCount' | 'pool'>) => AsyncGenerator<RosterRow>
  exportedAt: Date
}
