import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asWorker, makeWorkers, usePostgres } from '../../support/database/postgres.ts'
import { type Outcome, openEvent, reviewAs, signUpAs } from '../../support/database/race.ts'
import { brokenPromises, withoutGuard } from '../../support/database/seat-checks.ts'
import { untilItWaits } from '../../support/database/until-it-waits.ts'

/** Staff edit an event in the console at the moment when it closes, or when its organizer edits it. */
const server = usePostgres()
/** The jobs, and a connection that watches them. */
let system: postgres.Sql
let workers: string[]
let organizer: string
beforeAll(async () => {
  const { owner, superuser, superuserUrl } = server.current
  system = postgres(superuserUrl, { max: 2, onnotice: () => {} })
  workers = await makeWorkers(superuser, 2)
  organizer = (await makeWorkers(superuser, 1))[0] ?? ''
  await superuser`select api.set_verified_phone(${organizer}, '13800000081')`
  await owner`insert into public.organizers (name, phone, trade_union_id) values ('周丽', '13800000081', '340100')`
})
afterAll(() => system.end())

const runJob = (name: string) =>
  system.begin(async (sql) => {
    await sql`set local role app_definer`
    await sql.unsafe(`select private.${name}()`)
  })

/** Makes one edit, then the other's work until it waits, then the edit that meets it. Returns the errors. */
async function meet(race: {
  first: string
  other: () => Promise<unknown>
  words: string
  second: string
}): Promise<string[]> {
  let other: Promise<unknown> = Promise.resolve()
  const edit = server.current.owner.begin(async (sql) => {
    await sql.unsafe(race.first)
    other = race.other()
    await untilItWaits(system, race.words, other)
    await sql.unsafe(race.second)
  })
  const [edited] = await Promise.allSettled([edit])
  const [worked] = await Promise.allSettled([other])
  return [edited, worked].flatMap((one) => (one?.status === 'rejected' ? [String(one.reason)] : []))
}

const withoutSkipping = (definition: string) => definition.replace(' skip locked', '')

describe('two events that close while staff edit both of them', () => {
  async function race(): Promise<{ wrong: string[]; published: number }> {
    const { owner, superuser } = server.current
    const closing = { pools: { 女: 5 }, columns: { signup_is_closed: 'true' } }
    const ids = [await openEvent(owner, closing), await openEvent(owner, closing)].sort()
    const edit = (id = '') => `update public.events set description = '请带身份证' where id = '${id}'`
    const wrong = await meet({
      first: edit(ids[1]),
      other: () => runJob('close_signups'),
      words: 'private.close_signups()',
      second: edit(ids[0]),
    })
    await runJob('close_signups')
    const published = await superuser`
      select from public.event_closings where event_id in ${superuser(ids)}`
    return { wrong, published: published.length }
  }

  test('wait for each other when the closing waits for an edit', async () => {
    const { superuser } = server.current
    const { wrong } = await withoutGuard(superuser, { 'private.close_signups': withoutSkipping }, race)
    expect(wrong).toEqual([expect.stringContaining('deadlock')])
  })

  test('close one after the other, each with its list, and the edit is saved', async () => {
    expect(await race()).toEqual({ wrong: [], published: 2 })
  })
})

describe('an edit that lets people move up while the organizer closes the event', () => {
  async function race(): Promise<{ wrong: string[]; eventId: string }> {
    const { owner, connect } = server.current
    const eventId = await openEvent(owner, { pools: { 男: 5, 女: 5 }, columns: { max_difference: '1' } })
    const phones = connect(2)
    for (const worker of workers) await signUpAs(phones, worker, eventId)
    const edit = (columns: string) => `update public.events set ${columns} where id = '${eventId}'`
    const wrong = await meet({
      first: edit(`description = '请带身份证'`),
      other: () =>
        asWorker(
          phones,
          organizer,
          (sql: postgres.TransactionSql) => sql`select api.set_signup_open(${eventId}, false)`,
        ),
      words: 'api.set_signup_open',
      second: edit('max_difference = 3'),
    })
    await phones.end()
    return { wrong, eventId }
  }

  test('are both saved, and the one who waited is offered the seat', async () => {
    const { superuser } = server.current
    const { wrong, eventId } = await race()
    expect(wrong).toEqual([])
    expect(await brokenPromises(superuser, eventId)).toEqual([])
    const [pool] = await superuser`
      select taken, waiting from private.count_seats(${eventId}) where pool = '女'`
    expect(pool).toEqual({ taken: 2, waiting: 0 })
  })
})

describe('one seat more, from the console, in the pool that everybody locks last, while the organizer decides about somebody', () => {
  async function race(): Promise<{ wrong: string[]; eventId: string; pool: string }> {
    const { owner, connect, superuser } = server.current
    const eventId = await openEvent(owner, {
      pools: { 男: 1, 女: 1 },
      columns: { max_difference: '5', needs_review: 'true' },
    })
    const [last] = await superuser<{ pool: string }[]>`
      select pool from public.event_pools where event_id = ${eventId} order by pool desc limit 1`
    const pool = last?.pool ?? ''
    const person = pool === '男' ? { sex: '男', birthDate: '1990-01-01' } : {}
    const phones = connect(2)
    const decide = ({ id = '' }: Outcome) => reviewAs(phones, organizer, eventId, id, true)
    const signups: Outcome[] = []
    for (const worker of workers) signups.push(await signUpAs(phones, worker, eventId, person))
    for (const signup of signups) await decide(signup)
    const wrong = await meet({
      first: `select from public.event_pools where event_id = '${eventId}' and pool = '${pool}' for no key update`,
      other: () => decide(signups[0] ?? {}),
      words: 'api.review_signups',
      second: `update public.event_pools set capacity = 2 where event_id = '${eventId}' and pool = '${pool}'`,
    })
    await phones.end()
    return { wrong, eventId, pool }
  }

  test('wait for each other when the edit waits for the other pool', async () => {
    const { superuser } = server.current
    const { wrong } = await withoutGuard(superuser, { 'private.try_lock_pools': withoutSkipping }, race)
    expect(wrong).toEqual([expect.stringContaining('deadlock')])
  })

  test('are both saved, and within a minute the one who waited is offered the seat', async () => {
    const { superuser } = server.current
    const { wrong, eventId, pool } = await race()
    expect(wrong).toEqual([])
    await runJob('promote_overlooked')
    expect(await brokenPromises(superuser, eventId)).toEqual([])
    const [counted] = await superuser`
      select taken, waiting from private.count_seats(${eventId}) where pool = ${pool}`
    expect(counted).toEqual({ taken: 2, waiting: 0 })
  })
})
