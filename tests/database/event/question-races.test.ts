import type postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aSignup } from '../../support/database/events.ts'
import { holdCall } from '../../support/database/held-call.ts'
import { makeWorkers, usePostgres } from '../../support/database/postgres.ts'
import { openEvent } from '../../support/database/race.ts'
import { withoutGuard } from '../../support/database/seat-checks.ts'
import { untilItWaits } from '../../support/database/until-it-waits.ts'

const server = usePostgres()
let wangFang = ''
let phones: postgres.Sql
beforeAll(async () => {
  const { superuser, connect } = server.current
  ;[wangFang = ''] = await makeWorkers(superuser, 1)
  phones = connect(3)
})
afterAll(() => phones?.end())

/** Wang Fang has answered and not committed; a clerk deletes the question; she commits. How many questions are left. */
async function race(): Promise<number> {
  const { owner, superuser } = server.current
  const eventId = await openEvent(owner, { pools: { 不限: 2 }, kind: '读书活动' })
  const [question] = await owner`
    insert into public.event_questions (event_id, kind, title) values (${eventId}, '文字', '想读什么书') returning id`
  const signup = JSON.parse(JSON.stringify(aSignup({ answers: { [question?.id]: '示例之书' } })))
  const held = await holdCall(
    phones,
    wangFang,
    (sql) => sql`select api.sign_up_for_event(${eventId}, ${sql.json(signup)}) as answer`,
  )
  const deletes = owner`delete from public.event_questions where event_id = ${eventId}`.catch(() => {})
  await untilItWaits(superuser, 'delete from public.event_questions', deletes)
  await held.commit()
  await deletes
  return (await owner`select from public.event_questions where event_id = ${eventId}`).length
}

test('a clerk deletes a question while Wang Fang answers it: he waits, and her answer keeps its words', async () => {
  expect(await race()).toBe(1)
})

test('without the wait her answer would stand under no question', async () => {
  const nobodyWaits = { 'private.wait_to_ask': (sql: string) => sql.replace(/perform [^;]*;/g, '') }
  await withoutGuard(server.current.superuser, nobodyWaits, async () => expect(await race()).toBe(0))
})
