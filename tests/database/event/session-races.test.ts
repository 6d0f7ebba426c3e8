import type postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { holdSignup } from '../../support/database/held-signup.ts'
import { makeWorkers, usePostgres } from '../../support/database/postgres.ts'
import { openEvent } from '../../support/database/race.ts'
import { withoutGuard } from '../../support/database/seat-checks.ts'
import { untilItWaits } from '../../support/database/until-it-waits.ts'

const server = usePostgres()
let wangFang = ''
let phones: postgres.Sql
beforeAll(async () => {
  ;[wangFang = ''] = await makeWorkers(server.current.superuser, 1)
  phones = server.current.connect(4)
})
afterAll(() => phones?.end())

/** Staff move the second evening while Wang Fang's signup is not committed. Answers what she is told. */
async function moveWhileSigningUp(): Promise<unknown[]> {
  const { owner, superuser } = server.current
  const eventId = await openEvent(owner, { pools: { 不限: 2 }, kind: '技能培训' })
  await owner`
    insert into public.event_sessions (event_id, number, starts_at, ends_at)
    select event.id, 1, event.starts_at, event.ends_at from public.events as event where event.id = ${eventId}`
  const held = await holdSignup(phones, wangFang, eventId)
  const moves = owner`
    update public.event_sessions set ends_at = ends_at - interval '30 minutes' where event_id = ${eventId}`.execute()
  await untilItWaits(superuser, 'update public.event_sessions', moves)
  await held.commit()
  await moves
  const told = await superuser`
    select title from public.messages where worker_id = ${wangFang} and link = private.signup_link(${eventId})`
  return told.map(({ title }) => title)
}

test('Wang Fang is told of an evening that staff move while she signs up', async () => {
  expect(await moveWhileSigningUp()).toEqual(['活动的场次有变化'])
})

test('without waiting at the event’s gate she would never hear', async () => {
  const unguarded = {
    'private.guard_session_change': (definition: string) =>
      definition.replace(/perform pg_advisory[^;]*;/, ''),
  }
  await withoutGuard(server.current.superuser, unguarded, async () =>
    expect(await moveWhileSigningUp()).toEqual([]),
  )
})
