import { randomBytes, randomUUID } from 'node:crypto'
import type { EmbeddedSupabase } from '../../../supabase/embedded/lite.ts'
import { anEvent, signUp } from './events.ts'
import { type Person, signIn } from './people.ts'

/** The part of a scan's answer that tests look at. */
export type CheckInAnswer = {
  scanId: string
  outcome: string
  refusal: string | null
  seatLabel: string | null
  surname: string | null
  first: { door: string; scannedAt: string } | null
}

/** An event that begins in an hour, with open doors. */
export function anEventToday(
  supabase: EmbeddedSupabase,
  columns: Record<string, string> = {},
): Promise<string> {
  return anEvent(supabase, {
    pools: { 男: 20, 女: 20 },
    columns: {
      starts_at: `now() + interval '1 hour'`,
      ends_at: `now() + interval '4 hours'`,
      signup_closes_at: `now() + interval '30 minutes'`,
      cancel_deadline: `now() + interval '30 minutes'`,
      ...columns,
    },
  })
}

/** A person whom staff have named organizer of an event. */
export async function anOrganizer(
  supabase: EmbeddedSupabase,
  eventId: string,
  phone: string,
): Promise<Person> {
  const organizer = await signIn(supabase, 'organizer', phone)
  await supabase.query(
    `insert into public.organizers (name, phone, event_id) values ('示例组织者', $1, $2)`,
    [phone, eventId],
  )
  return organizer
}

/** A worker with a confirmed signup and a ticket on a phone. */
export type Guest = { person: Person; signupId: string; publicKey: string }

export async function aGuest(
  supabase: EmbeddedSupabase,
  eventId: string,
  signup: { fullName?: string; phone?: string; sex?: string } = {},
): Promise<Guest> {
  const person = await signIn(supabase, 'guest')
  const { id } = await signUp(person, eventId, signup)
  const publicKey = randomBytes(32).toString('hex')
  await person.call('register_ticket', { signup_id: id, public_key: publicKey })
  return { person, signupId: id, publicKey }
}

type ScanChanges = {
  scanId?: string
  scannedAt?: Date
  isQueued?: boolean
  fault?: string | null
  publicKey?: string
  session?: number
}

/** A scan as the functions pass it on, with its signature checked. */
export function aScan(guest: Pick<Guest, 'signupId' | 'publicKey'>, changes: ScanChanges = {}) {
  return {
    scanId: changes.scanId ?? randomUUID(),
    scannedAt: (changes.scannedAt ?? new Date()).toISOString(),
    isQueued: changes.isQueued ?? false,
    ticketId: guest.signupId,
    publicKey: changes.publicKey ?? guest.publicKey,
    fault: changes.fault ?? null,
    session: changes.session ?? null,
  }
}

/** A door's device, which scans as this organizer. */
export function aDoor(organizer: Person, eventId: string, door: string) {
  const deviceId = randomUUID()
  return {
    deviceId,
    scan: (...scans: ReturnType<typeof aScan>[]) =>
      organizer.call<CheckInAnswer[]>('check_in', { event_id: eventId, door, device_id: deviceId, scans }),
    scanOne: async (scan: ReturnType<typeof aScan>) => {
      const [answer] = await organizer.call<CheckInAnswer[]>('check_in', {
        event_id: eventId,
        door,
        device_id: deviceId,
        scans: [scan],
      })
      if (answer === undefined) throw new Error('no answer')
      return answer
    },
    byName: (fullName: string, phoneTail: string, scanId: string = randomUUID()) =>
      organizer.call<CheckInAnswer>('check_in_by_name', {
        event_id: eventId,
        door,
        device_id: deviceId,
        scan_id: scanId,
        full_name: fullName,
        phone_tail: phoneTail,
      }),
  }
}
