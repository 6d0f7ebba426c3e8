import { randomUUID } from 'node:crypto'
import type { EmbeddedSupabase } from '../../../supabase/embedded/lite.ts'
import { behindTheGuards } from './console.ts'
import { anEventToday, anOrganizer, type CheckInAnswer } from './doors.ts'
import type { Person } from './people.ts'

/** The answer of `api.add_walk_in`. */
export type WalkInAnswer = {
  checkIn: (CheckInAnswer & { method: string; session: number | null }) | null
  standIn: { seatLabel: string; surname: string; absent: number } | null
}

type Asked = { signup: object; takes_over?: string; session?: number; scan_id?: string }

/** Somebody who stands at the door and says no more than name, sex and phone. */
export const atTheDoor = (changes: object = {}) => ({
  fullName: '示例赵敏',
  sex: '女',
  phone: '13800000777',
  consentVersion: '2026-11',
  ...changes,
})

/** The parameters of `api.add_walk_in`, as the functions pass them. */
export const walkInAt = (eventId: string, { signup, ...asked }: Asked) => ({
  event_id: eventId,
  door: '1号门',
  device_id: randomUUID(),
  scan_id: randomUUID(),
  signup,
  ...asked,
})

/** A door where this organizer writes down who comes without a signup. */
export const aWalkInDoor = (organizer: Person, eventId: string) => ({
  add: (changes: object = {}, more: Omit<Asked, 'signup'> = {}) =>
    organizer.call<WalkInAnswer>('add_walk_in', walkInAt(eventId, { signup: atTheDoor(changes), ...more })),
  refused: (changes: object = {}, more: Omit<Asked, 'signup'> = {}) =>
    organizer.refusal('add_walk_in', walkInAt(eventId, { signup: atTheDoor(changes), ...more })),
})

/** An event of today with few seats, Zhou Li at its door, and the way to let it begin. */
export async function aDoorToday(
  supabase: EmbeddedSupabase,
  phone: string,
  { seats = 1, columns = {} }: { seats?: number; columns?: Record<string, string> } = {},
) {
  const eventId = await anEventToday(supabase, columns)
  await supabase.query('update public.event_pools set capacity = $2 where event_id = $1', [eventId, seats])
  const zhouLi = await anOrganizer(supabase, eventId, phone)
  return { eventId, zhouLi, ...aWalkInDoor(zhouLi, eventId), begin: () => letItBegin(supabase, eventId) }
}

/** The event began a minute ago. */
export const letItBegin = (supabase: EmbeddedSupabase, eventId: string) =>
  behindTheGuards(
    supabase,
    `update public.events set starts_at = now() - interval '1 minute', signup_closes_at = now() - interval '30 minutes',
       cancel_deadline = now() - interval '30 minutes' where id = $1`,
    [eventId],
  )
