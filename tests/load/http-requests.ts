import type postgres from 'postgres'
import { prepareSubmission } from '../../functions/application/submissions/prepare-submission.ts'
import { connectAsAnyone } from '../../functions/database/worker-database.ts'
import { createSessionToken } from '../../functions/http/session-token.ts'
import { createProductionEnvironment } from '../../functions/production-environment.ts'
import { createRuntime } from '../../functions/runtime.ts'
import { generalConsent } from '../../shared/signup/pledge.ts'
import { signToken } from '../../supabase/embedded/sign-token.ts'
import { makeWorkers } from '../support/database/postgres.ts'
import { openEvent } from '../support/database/race.ts'
import type { Sent } from './closed-loop.ts'
import { announceMaterials, fillLargeForm } from './large-submission.ts'

type Settings = Record<string, string>

/** The same request twice: to the functions, and straight to the database function that they call. */
export type Pair = { ours: () => Sent; bare: () => Sent }

/** One worker as the functions and as Supabase know them, behind an address of their own. */
type Person = { id: string; session: Record<string, string>; token: Record<string, string> }

export async function makePeople(
  database: postgres.Sql,
  count: number,
  settings: Settings,
): Promise<Person[]> {
  const { SESSION_SECRET = '', SUPABASE_JWT_SECRET = '' } = settings
  const ids = await makeWorkers(database, count)
  const people = ids.map(async (id, index) => ({
    id,
    session: {
      authorization: `Bearer ${(await createSessionToken(id, SESSION_SECRET, new Date())).token}`,
      'x-forwarded-for': `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`,
    },
    token: {
      authorization: `Bearer ${await signToken({ role: 'authenticated', sub: id }, SUPABASE_JWT_SECRET)}`,
    },
  }))
  return Promise.all(people)
}

/** Signups of one person after another; when all are in, for the next of so many events with a seat for everybody. */
export async function makeSignups(
  owner: postgres.Sql,
  people: readonly Person[],
  events: number,
  url: string,
): Promise<Pair & { eventId: string }> {
  const eventIds: string[] = []
  while (eventIds.length < events)
    eventIds.push(await openEvent(owner, { pools: { 不限: people.length }, kind: '读书活动' }))
  let made = 0
  const next = () => {
    const [person, eventId] = [people[made % people.length], eventIds[Math.floor(made / people.length)]]
    if (!person || !eventId) throw new Error('everybody has signed up for everything: make more events')
    made += 1
    return { person, eventId, signup: fillSignup() }
  }
  return {
    eventId: eventIds[0] ?? '',
    ours() {
      const { person, eventId, signup } = next()
      const body = JSON.stringify(signup)
      return { url: `${url}/api/events/${eventId}/signups`, method: 'POST', headers: person.session, body }
    },
    bare() {
      const { person, eventId, signup } = next()
      const body = JSON.stringify({ event_id: eventId, signup })
      return { url: `${url}/reference/rpc/sign_up_for_event`, method: 'POST', headers: person.token, body }
    },
  }
}

const fillSignup = () => ({
  clientToken: crypto.randomUUID(),
  fullName: '示例一',
  sex: '女',
  birthDate: '1996-05-20',
  phone: '13800000099',
  employer: '示例单位',
  regionCode: '340104',
  consentVersion: generalConsent.version,
})

/** So many of the largest form, each of another person, whose materials are uploaded already. */
export async function makeSubmissions(
  superuser: postgres.Sql,
  people: readonly Person[],
  url: string,
  settings: Settings,
): Promise<Pair> {
  const database = connectAsAnyone(createRuntime(createProductionEnvironment(settings)))
  const waiting: Pair[] = []
  for (const person of people) {
    const filled = fillLargeForm()
    await announceMaterials(superuser, person.id, filled)
    const submission = await prepareSubmission(filled, database)
    waiting.push({
      ours: () => ({
        url: `${url}/api/applications`,
        method: 'POST',
        headers: person.session,
        body: JSON.stringify(filled),
      }),
      bare: () => ({
        url: `${url}/reference/rpc/submit_application`,
        method: 'POST',
        headers: person.token,
        body: JSON.stringify({ submission }),
      }),
    })
  }
  const next = () => {
    const pair = waiting.pop()
    if (!pair) throw new Error('everything is submitted: fill in more forms')
    return pair
  }
  return { ours: () => next().ours(), bare: () => next().bare() }
}
