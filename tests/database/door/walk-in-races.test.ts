import { randomUUID } from 'node:crypto'
import type postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { holdCall } from '../../support/database/held-call.ts'
import { makeWorkers, usePostgres } from '../../support/database/postgres.ts'
import { callAs, type Outcome, openEvent, signUpAs } from '../../support/database/race.ts'
import { brokenPromises, withoutGuard } from '../../support/database/seat-checks.ts'
import { untilItWaits } from '../../support/database/until-it-waits.ts'
import { atTheDoor, walkInAt } from '../../support/database/walk-ins.ts'

/* Two doors write down who comes without a signup, at the same moment. */
const server = usePostgres()
const phone = '13800000300'
let [zhouLi, wangFang] = ['', '']
let doors: postgres.Sql
beforeAll(async () => {
  const { superuser, connect } = server.current
  ;[zhouLi = '', wangFang = ''] = await makeWorkers(superuser, 2)
  await superuser`select api.set_verified_phone(${zhouLi}, ${phone})`
  doors = connect(4)
})
afterAll(() => doors?.end())

/** One seat, which Wang Fang has and has not come to take, at an event that began a minute ago. */
async function aFullEvent(seats = 1): Promise<string> {
  const { owner, superuser } = server.current
  const columns = {
    starts_at: `now() + interval '1 hour'`,
    ends_at: `now() + interval '3 hours'`,
    signup_closes_at: `now() + interval '30 minutes'`,
    cancel_deadline: `now() + interval '30 minutes'`,
  }
  const eventId = await openEvent(owner, { pools: { 女: seats }, columns })
  await owner`insert into public.organizers (name, phone, event_id) values ('示例', ${phone}, ${eventId})`
  await signUpAs(doors, wangFang, eventId, { fullName: '示例王芳', phone: '13800000203' })
  await superuser.begin(async (sql) => {
    await sql`set local session_replication_role = replica`
    await sql`update public.events set starts_at = now() - interval '1 minute',
      signup_closes_at = now() - interval '10 minutes', cancel_deadline = now() - interval '10 minutes' where id = ${eventId}`
  })
  return eventId
}

const statement = (eventId: string, changes: object) => (sql: postgres.Sql | postgres.TransactionSql) => {
  const asked = walkInAt(eventId, { signup: atTheDoor(changes) })
  return sql<
    { answer: Outcome }[]
  >`select api.add_walk_in(${eventId}, ${asked.door}, ${asked.device_id}, ${asked.scan_id},
    ${sql.json(JSON.parse(JSON.stringify(asked.signup)))}, 'F01') as answer`
}

/** The first door's transaction is open while the second one asks; then the first ends. */
async function atOnce(eventId: string, first: object, second: object): Promise<[Outcome, Outcome, string[]]> {
  const held = await holdCall(doors, zhouLi, statement(eventId, first))
  const comes = callAs(doors, zhouLi, statement(eventId, second))
  await untilItWaits(server.current.superuser, 'add_walk_in', comes)
  await held.commit()
  const answer = await comes
  return [held.answer, answer, await brokenPromises(server.current.superuser, eventId)]
}

const zhaoMin = { fullName: '示例赵敏', phone: '13800000777' }
const sunLi = { fullName: '示例孙丽', phone: '13800000778' }
const unguarded = {
  'api.add_walk_in': (sql: string) =>
    sql
      .replace('perform private.lock_pools(event.id);', '')
      .replace('perform from public.events as found where found.id = event.id for no key update;', ''),
}

describe('two doors at once', () => {
  test('add Zhao Min once: the second door hears that she is in', async () => {
    const eventId = await aFullEvent(2)
    const [first, second, broken] = await atOnce(eventId, zhaoMin, zhaoMin)
    expect(first.checkIn).toMatchObject({ outcome: '已签到', seatLabel: 'F02' })
    expect(second.checkIn).toMatchObject({ outcome: '重复', seatLabel: 'F02' })
    expect(broken).toEqual([])
  })

  test('give Wang Fang’s seat to one person: the second door hears that nobody is missing any more', async () => {
    const eventId = await aFullEvent()
    const [first, second, broken] = await atOnce(eventId, zhaoMin, sunLi)
    expect(first.checkIn).toMatchObject({ outcome: '已签到', seatLabel: 'F01' })
    expect(second).toEqual({ refusal: 'invalid_input' })
    expect(broken).toEqual([])
  })

  test('would add her twice without the locks', async () => {
    await withoutGuard(server.current.superuser, unguarded, async () => {
      const eventId = await aFullEvent(3)
      const [first, second] = await atOnce(eventId, zhaoMin, zhaoMin)
      expect([first.checkIn?.outcome, second.checkIn?.outcome]).toEqual(['已签到', '已签到'])
      const [row] = await server.current.superuser`
        select count(*)::integer as people from public.signups where event_id = ${eventId} and full_name = ${zhaoMin.fullName}`
      expect(row?.people).toBe(2)
    })
  })
})

test('Wang Fang is let in at one door while her seat is given away at the other: one of them has it', async () => {
  const eventId = await aFullEvent()
  const byName = (sql: postgres.Sql) => sql<{ answer: Outcome }[]>`
    select api.check_in_by_name(${eventId}, '2号门', ${randomUUID()}, ${randomUUID()}, '示例王芳', '0203') as answer`
  const held = await holdCall(doors, zhouLi, byName)
  const comes = callAs(doors, zhouLi, statement(eventId, zhaoMin))
  await untilItWaits(server.current.superuser, 'add_walk_in', comes)
  await held.commit()
  expect(held.answer).toMatchObject({ outcome: '已签到', seatLabel: 'F01' })
  expect(await comes).toEqual({ refusal: 'invalid_input' })
  expect(await brokenPromises(server.current.superuser, eventId)).toEqual([])
})
