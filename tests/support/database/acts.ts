import type { EmbeddedSupabase } from '../../../supabase/embedded/lite.ts'
import { anOrganizer } from './doors.ts'
import { type SignupAnswer, signUp } from './events.ts'
import { type Person, signIn } from './people.ts'

/** The part of a signup's record that tests look at. */
export type ActAnswer = {
  signup: { id: string; status: string; seatLabel: string | null; number: number }
  note: string | null
  acts: { act: string; fault: string | null }[]
  history: { status: string; note: string | null; actor: string | null; isInternal: boolean }[]
}

/** Who signed up, with the signup as it was then. */
export type Guest = { person: Person; id: string; signup: SignupAnswer }

export async function aGuestOf(
  supabase: EmbeddedSupabase,
  eventId: string,
  name: string,
  changes: object = {},
): Promise<Guest> {
  const person = await signIn(supabase, name)
  const signup = await signUp(person, eventId, changes)
  return { person, id: signup.id, signup }
}

/** A captain and those who joined with the captain's code, in this order. */
export async function aTeamOf(
  supabase: EmbeddedSupabase,
  eventId: string,
  teamName: string,
  [captainName, ...others]: readonly [string, ...string[]],
): Promise<{ captain: Guest; mates: Guest[] }> {
  const captain = await aGuestOf(supabase, eventId, captainName, { teamName })
  const invitationCode = captain.signup.team?.invitationCode
  const mates: Guest[] = []
  for (const name of others) mates.push(await aGuestOf(supabase, eventId, name, { invitationCode }))
  return { captain, mates }
}

/** Zhou Li organizes this event. What she does to one signup, or why she could not. */
export async function zhouLiOf(supabase: EmbeddedSupabase, eventId: string, phone = '13800000300') {
  const person = await anOrganizer(supabase, eventId, phone)
  const parameters = (signupId: string, act: string, more: object) => ({
    event_id: eventId,
    signup_id: signupId,
    act,
    reason: '本人来电',
    ...more,
  })
  return {
    person,
    act: ({ id }: { id: string }, act: string, more: object = {}) =>
      person.call<ActAnswer>('act_on_signup', parameters(id, act, more)),
    refusal: ({ id }: { id: string }, act: string, more: object = {}) =>
      person.refusal('act_on_signup', parameters(id, act, more)),
    record: ({ id }: { id: string }) =>
      person.call<ActAnswer>('get_signup_record', { event_id: eventId, signup_id: id }),
    note: ({ id }: { id: string }, note: string) =>
      person.call<ActAnswer>('note_signup', { event_id: eventId, signup_id: id, note }),
  }
}

/** The newest message of a person. */
export async function lastMessage(supabase: EmbeddedSupabase, person: Person): Promise<string> {
  const [message] = await supabase.query<{ body: string }>(
    'select body from public.messages where worker_id = $1 order by created_at desc, id desc limit 1',
    [person.id],
  )
  return message?.body ?? ''
}
