import type postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { holdCall } from '../../support/database/held-call.ts'
import { holdSignup } from '../../support/database/held-signup.ts'
import { makeWorkers, usePostgres } from '../../support/database/postgres.ts'
import {
  acceptAs,
  callAs,
  cancelAs,
  type Outcome,
  openEvent,
  type RaceEvent,
  reviewAs,
  signUpAs,
} from '../../support/database/race.ts'
import { withoutGuard } from '../../support/database/seat-checks.ts'
import { untilItWaits } from '../../support/database/until-it-waits.ts'

/* An event is canceled or changed while somebody is getting a seat, in both orders. */
const server = usePostgres()
let [zhouLi, wangFang, liQiang, chenJing] = ['', '', '', '']
let phones: postgres.Sql
beforeAll(async () => {
  const { superuser, owner, connect } = server.current
  ;[zhouLi = '', wangFang = '', liQiang = '', chenJing = ''] = await makeWorkers(superuser, 4)
  await superuser`select api.set_verified_phone(${zhouLi}, '13800000081')`
  await owner`insert into public.organizers (name, phone, trade_union_id) values ('周丽', '13800000081', '340100')`
  phones = connect(6)
})
afterAll(() => phones?.end())

const seats = (capacity: number, columns: RaceEvent['columns'] = {}) =>
  openEvent(server.current.owner, { pools: { 不限: capacity }, kind: '读书活动', columns })

const canceling = (eventId: string) => (sql: postgres.Sql | postgres.TransactionSql) =>
  sql<{ answer: Outcome }[]>`select api.cancel_event(${eventId}, '场地停电') -> 'event' as answer`

/** Zhou Li has canceled and not committed; somebody acts; she commits. Answers what the other got. */
async function whileCanceling(eventId: string, words: string, act: () => Promise<Outcome>): Promise<string> {
  const held = await holdCall(phones, zhouLi, canceling(eventId))
  const acts = act()
  await untilItWaits(server.current.superuser, words, acts)
  await held.commit()
  const { status, refusal } = await acts
  return status ?? refusal ?? 'nothing'
}

/** Titles of what a worker was told about an event, in order, once the five minutes of a cancelation are over. */
async function told(workerId: string, eventId: string): Promise<unknown[]> {
  await server.current.superuser.begin(async (sql) => {
    await sql`set local role app_definer`
    await sql`update public.events set canceled_at = canceled_at - interval '5 minutes' where id = ${eventId}`
    await sql`select private.tell_cancelations()`
  })
  const rows = await server.current.superuser`
    select title from public.messages where worker_id = ${workerId} and link = private.signup_link(${eventId}) order by id`
  return rows.map(({ title }) => title)
}

const waitsForNobody = {
  'private.wait_for_signups': (definition: string) => definition.replace(/perform [^;]*;/g, ''),
}

describe('Zhou Li cancels while Wang Fang signs up, and Wang Fang', () => {
  async function race() {
    const eventId = await seats(2)
    const held = await holdSignup(phones, wangFang, eventId)
    const cancels = callAs(phones, zhouLi, canceling(eventId))
    await untilItWaits(server.current.superuser, 'cancel_event', cancels)
    await held.commit()
    await cancels
    return { status: held.status, told: await told(wangFang, eventId) }
  }

  test('is told', async () => {
    expect(await race()).toEqual({ status: '已确认', told: ['活动取消'] })
  })
})

describe('Zhou Li is canceling when', () => {
  // Until people are told, the cancelation can be taken back: signups are closed, and an offered seat is still theirs.
  const cases: [string, string, () => Promise<string>][] = [
    [
      'Wang Fang signs up',
      'signup_closed',
      async () => {
        const eventId = await seats(2)
        return whileCanceling(eventId, 'sign_up_for_event', () => signUpAs(phones, wangFang, eventId))
      },
    ],
    [
      'Wang Fang joins a team',
      'signup_closed',
      async () => {
        const eventId = await openEvent(server.current.owner, {
          pools: { 不限: 2 },
          kind: '劳动和技能竞赛',
          columns: { team_min_size: '3', team_max_size: '5' },
        })
        const { team } = await signUpAs(phones, liQiang, eventId, { teamName: '示例队' })
        const invitationCode = team?.invitationCode
        return whileCanceling(eventId, 'sign_up_for_event', () =>
          signUpAs(phones, wangFang, eventId, { invitationCode }),
        )
      },
    ],
    [
      'Li Qiang accepts an offer',
      '已确认',
      async () => {
        const eventId = await seats(1)
        const { id: seat = '' } = await signUpAs(phones, wangFang, eventId)
        const { id: offer = '' } = await signUpAs(phones, liQiang, eventId)
        await cancelAs(phones, wangFang, seat)
        return whileCanceling(eventId, 'accept_offer', () => acceptAs(phones, liQiang, offer))
      },
    ],
    [
      'her colleague accepts Chen Jing',
      'event_canceled',
      async () => {
        const eventId = await seats(1, { needs_review: 'true' })
        const { id = '' } = await signUpAs(phones, chenJing, eventId)
        return whileCanceling(eventId, 'review_signups', () => reviewAs(phones, zhouLi, eventId, id, true))
      },
    ],
  ]

  test.each(cases)('%s, who is in when nobody waits', async (_who, _outcome, race) => {
    expect(await withoutGuard(server.current.superuser, waitsForNobody, race)).toBe('已确认')
  })

  test.each(cases)('%s: %s', async (_who, outcome, race) => {
    expect(await race()).toBe(outcome)
  })
})

describe('Staff cancel in the console while Wang Fang is taking a seat, and Wang Fang', () => {
  test('is told as well', async () => {
    const { owner, superuser } = server.current
    const eventId = await seats(2)
    const held = await holdSignup(phones, wangFang, eventId)
    const cancels = owner`
      update public.events set state = '已取消', canceled_reason = '场地停电' where id = ${eventId}`.execute()
    await untilItWaits(superuser, 'canceled_reason', cancels)
    await held.commit()
    await cancels
    expect(await told(wangFang, eventId)).toEqual(['活动取消'])
  })
})

describe('Staff lower the age to 25 while Wang Fang, who is 30, signs up, and Wang Fang', () => {
  async function race(): Promise<Outcome> {
    const { owner, superuser } = server.current
    const eventId = await seats(2)
    let comes: Promise<Outcome> = Promise.resolve({})
    await owner.begin(async (sql) => {
      await sql`update public.events set female_min_age = 18, female_max_age = 25 where id = ${eventId}`
      comes = signUpAs(phones, wangFang, eventId)
      await untilItWaits(superuser, 'sign_up_for_event', comes)
    })
    return comes
  }

  test('is in when nobody waits', async () => {
    expect(await withoutGuard(server.current.superuser, waitsForNobody, race)).toMatchObject({
      status: '已确认',
    })
  })

  test('is refused', async () => {
    expect(await race()).toEqual({ refusal: 'condition_not_met' })
  })
})

describe('Zhou Li changes the kind of the event while Wang Fang signs up, and Zhou Li', () => {
  test('is refused, since somebody has signed up', async () => {
    const { owner, superuser } = server.current
    const eventId = await seats(2)
    const held = await holdSignup(phones, wangFang, eventId)
    const changes = owner`update public.events set asks_id_number = true where id = ${eventId}`.execute()
    await untilItWaits(superuser, 'asks_id_number', changes)
    await held.commit()
    await expect(changes).rejects.toThrow('已经有人报名')
  })
})
