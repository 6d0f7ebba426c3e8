import type { EventSession } from '#shared/event/event-session.ts'
import type { EmbeddedSupabase } from '../../../supabase/embedded/lite.ts'
import { anEventToday } from './doors.ts'

const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()

/** A session that begins in so many hours and lasts two. */
export function aSession(number: number, inHours: number, changes: Partial<EventSession> = {}): EventSession {
  return {
    number,
    title: null,
    startsAt: hours(inHours),
    endsAt: hours(inHours + 2),
    placeName: null,
    ...changes,
  }
}

/** A course of three evenings, the first of them in an hour, with 20 seats; one signs up for all of them. */
export async function threeEvenings(supabase: EmbeddedSupabase): Promise<string> {
  const eventId = await anEventToday(supabase, { ends_at: `now() + interval '3 days'` })
  for (const number of [1, 2, 3])
    await supabase.query(
      `insert into public.event_sessions (event_id, number, starts_at, ends_at)
       values ($1, $2, now() + make_interval(hours => $3::integer), now() + make_interval(hours => $3::integer + 2))`,
      [eventId, number, 1 + (number - 1) * 24],
    )
  return eventId
}
