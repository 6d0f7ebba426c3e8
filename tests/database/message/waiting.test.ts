import { expect, test } from 'vitest'
import { aTeamOf } from '../../support/database/acts.ts'
import { behindTheGuards } from '../../support/database/console.ts'
import { aDraft, save } from '../../support/database/drafts.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, aSignup, signUp } from '../../support/database/events.ts'
import { type Person, serviceAccount, signIn } from '../../support/database/people.ts'
import { decide, submit } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()

type Waiting = {
  items: { kind: string; id: string; missing: number | null; seatLabel: string | null }[]
  tradeUnionName: string | null
  unreadMessages: number
}
const waitingFor = (person: Person) => person.call<Waiting>('get_waiting')

test('Wang Fang sees her draft, her correction with the number of things to correct, and her union', async () => {
  const wangFang = await signIn(database.current, 'Wang Fang')
  expect(await waitingFor(wangFang)).toEqual({ items: [], tradeUnionName: null, unreadMessages: 0 })
  const draft = await save(wangFang, aDraft())
  const reference = await submit(wangFang)
  await decide(database.current, reference, {
    decision: '要求补正',
    reason: '看不清',
    items: ['姓名', '缴费票据'],
  })
  const waiting = await waitingFor(wangFang)
  expect(waiting.items.map(({ kind, id, missing }) => [kind, id, missing])).toEqual([
    ['correction', reference, 2],
    ['draft', draft.id, null],
  ])
  expect(waiting).toMatchObject({ tradeUnionName: '包河区总工会', unreadMessages: 1 })
})

test('a freed seat waits for Zhao Min until her time is over, and Wang Fang has the ticket of hers', async () => {
  const eventId = await anEvent(database.current, { pools: { 男: 1, 女: 1 } })
  const [liQiang, zhaoMin] = [
    await signIn(database.current, 'Li Qiang'),
    await signIn(database.current, 'Zhao Min'),
  ]
  const seat = await signUp(liQiang, eventId)
  expect((await waitingFor(liQiang)).items).toMatchObject([{ kind: 'ticket', id: eventId, seatLabel: 'F01' }])
  await signUp(zhaoMin, eventId)
  expect((await waitingFor(zhaoMin)).items).toEqual([])
  await liQiang.call('cancel_signup', { signup_id: seat.id })
  expect((await waitingFor(liQiang)).items).toEqual([])
  expect((await waitingFor(zhaoMin)).items).toMatchObject([{ kind: 'offer', id: eventId, seatLabel: null }])
  await behindTheGuards(
    database.current,
    `update public.signups set offer_expires_at = now() - interval '1 second' where event_id = $1 and status = '待确认'`,
    [eventId],
  )
  expect((await waitingFor(zhaoMin)).items).toEqual([])
})

test('a team that is too small waits for its captain and is nobody’s ticket', async () => {
  const eventId = await anEvent(database.current, {
    kind: '文体活动',
    pools: { 不限: 2 },
    columns: { team_min_size: '3', team_max_size: '4' },
  })
  const { captain, mates } = await aTeamOf(database.current, eventId, '示例队', ['Wang Fang', 'Zhao Min'])
  expect((await waitingFor(captain.person)).items).toMatchObject([{ kind: 'team', id: eventId, missing: 1 }])
  for (const { person } of mates) expect((await waitingFor(person)).items).toEqual([])
})

test('an event that is over or canceled waits for nobody', async () => {
  const eventId = await anEvent(database.current)
  const wangFang = await signIn(database.current, 'Wang Fang')
  await signUp(wangFang, eventId)
  await database.current.query(
    `update public.events set state = '已取消', canceled_reason = '场地有变' where id = $1`,
    [eventId],
  )
  expect((await waitingFor(wangFang)).items).toEqual([])
})

test('the tickets of two chosen sessions name their sessions and times, and each is reminded of the day before', async () => {
  const eventId = await anEvent(database.current, {
    kind: '读书活动',
    pools: {},
    columns: { state: `'草稿'` },
  })
  const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()
  await database.current.query(
    `update public.events set cancel_deadline = $2, starts_at = $2, ends_at = $3, signup_closes_at = $2 where id = $1`,
    [eventId, hours(10), hours(60)],
  )
  for (const [number, from] of [
    [1, 10],
    [2, 50],
  ] as const) {
    await database.current.query(
      'insert into public.event_sessions (event_id, number, starts_at, ends_at) values ($1, $2, $3, $4)',
      [eventId, number, hours(from), hours(from + 2)],
    )
    await database.current.query(
      'insert into public.event_pools (event_id, pool, capacity, session_number) values ($1, $2, 5, $3)',
      [eventId, `第 ${number} 场`, number],
    )
  }
  await database.current.query(`update public.events set state = '已发布' where id = $1`, [eventId])
  const liQiang = await signIn(database.current, 'Li Qiang')
  await liQiang.call('sign_up_for_sessions', { event_id: eventId, signup: aSignup({ sessions: [1, 2] }) })
  const { items } = await waitingFor(liQiang)
  expect(items).toMatchObject([
    { kind: 'ticket', title: expect.stringMatching(/·第 1 场$/), signup: expect.any(String) },
    { kind: 'ticket', title: expect.stringMatching(/·第 2 场$/), signup: expect.any(String) },
  ])
  const remind = async () => {
    await database.current.query('update private.jobs set next_run_at = now()')
    await serviceAccount(database.current).call('run_due_jobs')
  }
  const reminders = async () => {
    const messages = await liQiang.call<{ title: string; body: string }[]>('list_messages')
    return messages.filter(({ title }) => title === '活动快开始了').map(({ body }) => body)
  }
  await remind()
  await remind()
  expect(await reminders()).toEqual([expect.stringMatching(/^“示例活动 .*”第 1 场（.*） 开始/)])
})
