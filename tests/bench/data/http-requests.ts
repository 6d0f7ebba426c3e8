import type postgres from 'postgres'
import { prepareSubmission } from '../../../functions/application/submissions/prepare-submission.ts'
import { connectAsAnyone } from '../../../functions/database/worker-database.ts'
import { createSessionToken } from '../../../functions/http/session-token.ts'
import { createProductionEnvironment } from '../../../functions/production-environment.ts'
import { createRuntime } from '../../../functions/runtime.ts'
import { generalConsent } from '../../../shared/signup/pledge.ts'
import { signToken } from '../../../supabase/embedded/sign-token.ts'
import { makeWorkers } from '../../support/database/postgres.ts'
import { openEvent } from '../../support/database/race.ts'
import type { Sent } from '../harness/http-clients.ts'
import { announceMaterials, fillLargeForm } from './large-submission.ts'

/** The targets of the requests: the database, the functions' address and their settings. */
export type Place = {
  superuser: postgres.Sql
  owner: postgres.Sql
  url: string
  settings: Record<string, string>
}

/** The same request twice: to the functions, and directly to the database function that they call. Only one is sent. */
export type Pair = { ours: Sent; bare: Sent }

/** One worker as the functions and as Supabase know them, with their own address. */
type Person = { id: string; session: Record<string, string>; token: Record<string, string> }

let peopleSoFar = 0
async function makePeople({ superuser, settings }: Place, count: number): Promise<Person[]> {
  const { SESSION_SECRET = '', SUPABASE_JWT_SECRET = '' } = settings
  const ids = await makeWorkers(superuser, count)
  const people = ids.map(async (id) => {
    const number = peopleSoFar++
    return {
      id,
      session: {
        authorization: `Bearer ${(await createSessionToken(id, SESSION_SECRET, new Date())).token}`,
        'x-forwarded-for': `10.${(number >> 16) & 255}.${(number >> 8) & 255}.${number & 255}`,
      },
      token: {
        authorization: `Bearer ${await signToken({ role: 'authenticated', sub: id }, SUPABASE_JWT_SECRET)}`,
      },
    }
  })
  return Promise.all(people)
}

const post = (url: string, headers: Record<string, string>, body: object): Sent => ({
  url,
  method: 'POST',
  headers,
  body: JSON.stringify(body),
})

/** One signup of each of this many new people, for a new event with enough seats. */
export async function prepareSignups(place: Place, count: number): Promise<Pair[]> {
  const eventId = await openEvent(place.owner, { pools: { 不限: count }, kind: '读书活动' })
  return (await makePeople(place, count)).map(({ session, token }) => {
    const signup = {
      clientToken: crypto.randomUUID(),
      fullName: '示例一',
      sex: '女',
      birthDate: '1996-05-20',
      phone: '13800000099',
      employer: '示例单位',
      regionCode: '340104',
      consentVersion: generalConsent.version,
    }
    return {
      ours: post(`${place.url}/api/events/${eventId}/signups`, session, signup),
      bare: post(`${place.url}/reference/rpc/sign_up_for_event`, token, { event_id: eventId, signup }),
    }
  })
}

/** The largest form, from each of this many new people, whose materials are uploaded already. */
export async function prepareSubmissions(place: Place, count: number): Promise<Pair[]> {
  const database = connectAsAnyone(createRuntime(createProductionEnvironment(place.settings)))
  const pairs: Pair[] = []
  for (const { id, session, token } of await makePeople(place, count)) {
    const filled = fillLargeForm()
    await announceMaterials(place.superuser, id, filled)
    const submission = await prepareSubmission(filled, database)
    pairs.push({
      ours: post(`${place.url}/api/applications`, session, filled),
      bare: post(`${place.url}/reference/rpc/submit_application`, token, { submission }),
    })
  }
  return pairs
}
