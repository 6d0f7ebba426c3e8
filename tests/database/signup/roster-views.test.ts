import { beforeAll, expect, test } from 'vitest'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, signUp } from '../../support/database/events.ts'
import { type Person, signIn } from '../../support/database/people.ts'

const database = useEmbeddedSupabase()
let zhouLi: Person
let sunLi: Person
let eventId: string
let otherEventId: string

beforeAll(async () => {
  zhouLi = await signIn(database.current, 'Zhou Li', '13800000081')
  sunLi = await signIn(database.current, 'Sun Li', '13800000086')
  await database.current.query(
    `insert into public.organizers (name, phone, trade_union_id)
     values ('周丽', '13800000081', '340100'), ('孙丽', '13800000086', '340100')`,
  )
  eventId = await anEvent(database.current, { columns: { title: `'示例活动 名单'` } })
  otherEventId = await anEvent(database.current, { columns: { title: `'示例活动 另一场'` } })
  await signUp(await signIn(database.current, 'Wang Wei'), eventId, {})
  await signUp(await signIn(database.current, 'Li Qiang'), eventId, {})
})

const views = () =>
  database.current.query(
    `select actor, action, subject, row_count from public.access_log where action = '查看报名名单' order by id`,
  )
const pass = (minutes: number) =>
  database.current.query(
    `update private.rate_limits set paid_until = paid_until - make_interval(mins => $1)`,
    [minutes],
  )

test('who reads a roster stands in the record: who, which event, how many; once an hour, however many pages', async () => {
  await zhouLi.call('list_signups', { event_id: eventId })
  await zhouLi.call('search_signups', { event_id: eventId, query: '示例' })
  await zhouLi.call('search_signups', { event_id: eventId, after_number: 1 })
  const view = {
    actor: '周丽 138****0081',
    action: '查看报名名单',
    subject: '示例活动 名单',
    row_count: 2,
  }
  expect(await views()).toEqual([view])
  await zhouLi.call('search_signups', { event_id: otherEventId })
  await sunLi.call('search_signups', { event_id: eventId })
  await pass(61)
  await zhouLi.call('search_signups', { event_id: eventId })
  expect(await views()).toEqual([
    view,
    { ...view, subject: '示例活动 另一场', row_count: 0 },
    { ...view, actor: '孙丽 138****0086' },
    view,
  ])
})

test('who takes a roster page by page without end is stopped, and an hour later may read again', async () => {
  await database.current.query(
    `update private.rate_limits set paid_until = now() + interval '1 hour' where key like 'roster % pages'`,
  )
  for (const name of ['list_signups', 'search_signups'])
    expect(await zhouLi.refusal(name, { event_id: eventId })).toBe('429 rate_limited')
  await pass(60)
  await zhouLi.call('list_signups', { event_id: eventId })
})

test('the record holds no whole phone of anybody', async () => {
  expect(JSON.stringify(await database.current.query('select * from public.access_log'))).not.toMatch(
    /1[3-9]\d{9}/,
  )
})
