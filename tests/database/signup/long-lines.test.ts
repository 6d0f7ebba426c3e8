import type postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aSignup } from '../../support/database/events.ts'
import { holdCall } from '../../support/database/held-call.ts'
import { makeWorkers, usePostgres } from '../../support/database/postgres.ts'
import { cancelAs, openEvent, signUpAs } from '../../support/database/race.ts'
import { brokenPromises } from '../../support/database/seat-checks.ts'

/* What a signup reads may not depend on how many wait, were offered a seat before, or could still get one. */
const server = usePostgres()
let phones: postgres.Sql
let workers: string[]
beforeAll(async () => {
  workers = await makeWorkers(server.current.superuser, 640)
  phones = server.current.connect(12)
})
afterAll(() => phones?.end())

/** Wang Fang signs up, and the rows and entries of indexes that her transaction has read. */
async function readBySigningUp(eventId: string): Promise<{ place: number | undefined; read: number }> {
  const [wangFang = ''] = await makeWorkers(server.current.superuser, 1)
  await server.current.superuser`analyze public.signups`
  // Its own connection: numbers of earlier transactions would be in it.
  const phone = server.current.connect(1)
  let read = 0
  const signup = JSON.parse(JSON.stringify(aSignup()))
  const held = await holdCall(
    phone,
    wangFang,
    (sql) => sql`select api.sign_up_for_event(${eventId}, ${sql.json(signup)}) as answer`,
    async (sql) => {
      const [row] = await sql<{ read: number }[]>`
        select sum(pg_stat_get_xact_tuples_returned(oid))::integer as read from pg_class where relkind in ('r', 'i')
          and relnamespace in (select oid from pg_namespace where nspname in ('public', 'private'))`
      read = row?.read ?? 0
    },
  )
  await held.rollback()
  await phone.end()
  return { place: held.answer.waitlistPlace, read }
}

test('taking one of 2,000 free seats reads as much as taking one of 5', async () => {
  const many = await openEvent(server.current.owner, { pools: { 不限: 2000 }, kind: '读书活动' })
  const few = await openEvent(server.current.owner, { pools: { 不限: 5 }, kind: '读书活动' })
  expect((await readBySigningUp(many)).read - (await readBySigningUp(few)).read).toBeLessThan(20)
})

test('joining a line of 600 reads as much as joining a line of 10', async () => {
  const { owner, superuser } = server.current
  const eventId = await openEvent(owner, {
    pools: { 不限: 1 },
    kind: '读书活动',
    columns: { waitlist_size: '5000' },
  })
  const join = (people: string[]) => Promise.all(people.map((worker) => signUpAs(phones, worker, eventId)))
  await join(workers.slice(0, 11))
  const short = await readBySigningUp(eventId)
  const joined = await join(workers.slice(11, 601))
  // Forty of them are offered a seat and let it go.
  for (const [index, { id = '' }] of joined.slice(0, 40).entries())
    await cancelAs(phones, workers[11 + index] ?? '', id)
  const long = await readBySigningUp(eventId)
  expect([short.place, long.place]).toEqual([11, 561])
  expect(long.read - short.read).toBeLessThan(60)
  expect(await brokenPromises(superuser, eventId)).toEqual([])
})
