import type postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closedLoop } from '../bench/harness/closed-loop.ts'
import { usePostgres } from '../support/database/postgres.ts'
import { callAs, openEvent } from '../support/database/race.ts'
import { brokenPromises } from '../support/database/seat-checks.ts'
import { type Comer, makeCrowd } from '../support/database/signup-crowd.ts'

/*
 * A session of the database is killed while a crowd signs up. PostgreSQL then ends every session and recovers from its log,
 * as after a crash of the computer. Whoever got no answer sends again, as the phone does. DEEP_KILLS (60) is how often.
 */
const kills = Number(process.env.DEEP_KILLS ?? 60)
const people = 60
const connections = 10
const server = usePostgres()
let pool: postgres.Sql
let crowd: Comer[]
const told = { sent: 0, acknowledged: 0, found: 0, lost: 0, double: 0 }
beforeAll(async () => {
  crowd = await makeCrowd(server.current.superuser, people)
  pool = server.current.connect(connections)
})
afterAll(async () => {
  console.log(told)
  await pool?.end({ timeout: 1 })
})

/** Kills a session that works for a phone; false when none does at this moment. */
async function killOne(): Promise<boolean> {
  const [session] = await server.current.superuser<{ pid: number }[]>`
    select pid from pg_stat_activity where usename = 'authenticator' and state = 'active' limit 1`
  return session !== undefined && process.kill(session.pid, 'SIGKILL')
}

/** Asks until the database is there again. */
async function recovered(): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1)
    try {
      await server.current.superuser`select 1`
      await server.current.owner`select 1`
      return
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  throw new Error('the database does not come back')
}

test.each(Array.from({ length: kills }, (_, index) => index + 1))('kill %i', async (number) => {
  const eventId = await openEvent(server.current.owner, { pools: { 男: 20, 女: 20 } })
  const acknowledged = new Map<string, string>()
  const unanswered = new Set(crowd)
  const signUp = (comer: Comer) => async () => {
    told.sent += 1
    try {
      const { id } = await callAs(
        pool,
        comer.worker,
        (sql) => sql`select api.sign_up_for_event(${eventId}, ${sql.json(comer.answers)}) as answer`,
      )
      if (id) acknowledged.set(comer.worker, id)
      unanswered.delete(comer)
    } catch {
      // The connection is gone. Whether the signup is in, nobody knows.
    }
  }
  // A different moment of the crowd each time.
  const after = 1 + ((number * 7) % (people - connections))
  const calls = crowd.map((comer, index) => async () => {
    await (index === after ? Promise.all([signUp(comer)(), killOne()]) : signUp(comer)())
  })
  await closedLoop(connections, calls)
  await recovered()
  for (let again = 0; unanswered.size > 0 && again < 5; again += 1)
    await closedLoop(connections, [...unanswered].map(signUp))
  const rows = await server.current.superuser<{ id: string; worker: string }[]>`
    select id, worker_id as worker from public.signups where event_id = ${eventId}`
  const ids = new Set(rows.map(({ id }) => id))
  const found = [...acknowledged.values()].filter((id) => ids.has(id)).length
  told.acknowledged += acknowledged.size
  told.found += found
  told.lost += acknowledged.size - found
  told.double += rows.length - new Set(rows.map(({ worker }) => worker)).size
  expect([...unanswered]).toEqual([])
  expect({ found, people: rows.length }).toEqual({ found: acknowledged.size, people })
  expect(await brokenPromises(server.current.superuser, eventId)).toEqual([])
})
