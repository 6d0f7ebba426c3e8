import type postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aSignup } from '../../support/database/events.ts'
import { holdCall } from '../../support/database/held-call.ts'
import { makeWorkers, usePostgres } from '../../support/database/postgres.ts'
import { openEvent, signUpAs } from '../../support/database/race.ts'
import { withoutGuard } from '../../support/database/seat-checks.ts'
import { untilItWaits } from '../../support/database/until-it-waits.ts'

/* Two accounts sign up with one ID number at the same moment, for an event without review. */
const server = usePostgres()
const idNumber = '340101199605201224'
let [stranger, wangFang] = ['', '']
let phones: postgres.Sql
beforeAll(async () => {
  const { superuser, connect } = server.current
  ;[stranger = '', wangFang = ''] = await makeWorkers(superuser, 2)
  phones = connect(4)
})
afterAll(() => phones?.end())

async function race(end: 'commit' | 'rollback') {
  const { owner, superuser } = server.current
  const eventId = await openEvent(owner, { pools: { 女: 2 }, columns: { asks_id_number: 'true' } })
  const signup = JSON.parse(JSON.stringify(aSignup({ idNumber })))
  const held = await holdCall(
    phones,
    stranger,
    (sql) => sql`select api.sign_up_for_event(${eventId}, ${sql.json(signup)}) as answer`,
  )
  const comes = signUpAs(phones, wangFang, eventId, { idNumber })
  await untilItWaits(superuser, 'sign_up_for_event', comes)
  await held[end]()
  const { status, refusal } = await comes
  const [seats] =
    await owner`select count(signup_id)::integer as taken from public.seats where event_id = ${eventId}`
  return [status ?? refusal, seats?.taken]
}

describe('while a stranger signs up with her number, Wang Fang', () => {
  test('waits for review when the stranger was through, and one seat is taken', async () => {
    expect(await race('commit')).toEqual(['待审核', 1])
  })

  test('gets the seat when the stranger was not', async () => {
    expect(await race('rollback')).toEqual(['已确认', 1])
  })

  test('would be told that her number is in, without the second try', async () => {
    const refuses = {
      'private.place_signup': (sql: string) => sql.replace('event.asks_id_number and', 'false and'),
    }
    await withoutGuard(server.current.superuser, refuses, async () =>
      expect(await race('commit')).toEqual(['already_signed_up', 1]),
    )
  })
})
