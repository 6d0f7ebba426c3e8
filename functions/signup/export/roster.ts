import { signupRowSchema } from '#shared/signup/endpoints/roster.ts'
import * as z from '#shared/zod.ts'
import type { ApiDatabase } from '../../database/api-database.ts'

/**
 * One row of `api.list_signups`. The ID number comes when the event asks for it, masked unless it may be shown. Who has lost
 * the seat did not come in time, and a walk-in got it.
 */
const rosterRowSchema = z.extend(signupRowSchema, {
  idNumber: z.nullish(z.string()),
  hasLostSeat: z.boolean(),
})
export type RosterRow = z.infer<typeof rosterRowSchema>

/** Hosted projects cut answers at 1,000 rows without an error. Smaller pages are freed sooner and keep memory low. */
const pageSize = 250
const pageSchema = z.array(rosterRowSchema)

/** Without a pool: all pools. */
export type RosterQuery = { eventId: string; unmasked: boolean; rowCount: number; pool?: string }

/** The roster has fewer rows than the database counted. The download must fail rather than look complete. */
export class RosterIncomplete extends Error {
  override name = 'RosterIncomplete'
}

/**
 * The first `rowCount` signups of an event, or of one pool, by number, page by page. Later signups are not in this
 * export.
 */
export async function* readRoster(database: ApiDatabase, query: RosterQuery): AsyncGenerator<RosterRow> {
  let count = 0
  let lastNumber = 0
  while (count < query.rowCount) {
    const page = await database.ask(
      'list_signups',
      {
        event_id: query.eventId,
        after_number: lastNumber,
        page_size: Math.min(pageSize, query.rowCount - count),
        unmasked: query.unmasked,
        pool: query.pool ?? '',
      },
      pageSchema,
    )
    if (page.length === 0) throw new RosterIncomplete(`${count} rows of ${query.rowCount}`)
    for (const row of page) {
      yield row
      lastNumber = row.number
    }
    count += page.length
  }
}
