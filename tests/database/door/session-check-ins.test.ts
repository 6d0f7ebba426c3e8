import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { behindTheGuards, refusalOf } from '../../support/database/console.ts'
import { aDoor, aGuest, anOrganizer, aScan, type CheckInAnswer } from '../../support/database/doors.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { letEventPass } from '../../support/database/events.ts'
import { threeEvenings } from '../../support/database/sessions.ts'

const database = useEmbeddedSupabase()
const hours = (count: number) => new Date(Date.now() + count * 3_600_000)

type Mine = { status: string; attended: number[]; history: { note: string | null }[] }
type Row = { fullName: string; attended: number[] }

/** The first evening is over, the second begins in an hour: everything is a day earlier. */
async function dayLater(eventId: string) {
  await letEventPass(database.current, eventId, 1)
  await behindTheGuards(
    database.current,
    `update public.event_sessions
     set starts_at = starts_at - interval '1 day', ends_at = ends_at - interval '1 day' where event_id = $1`,
    [eventId],
  )
}

async function anEvening(phone: string) {
  const eventId = await threeEvenings(database.current)
  const zhouLi = await anOrganizer(database.current, eventId, phone)
  const wangFang = await aGuest(database.current, eventId, { fullName: '示例王芳' })
  return { eventId, zhouLi, wangFang, door: aDoor(zhouLi, eventId, '1号门') }
}

test('Wang Fang is checked in on each evening once, and each is counted for itself', async () => {
  const { eventId, zhouLi, wangFang, door } = await anEvening('13800000320')
  expect(await zhouLi.call('get_door', { event_id: eventId })).toMatchObject({ session: 1 })
  expect(await door.scanOne(aScan(wangFang))).toMatchObject({ outcome: '已签到', session: 1 })
  expect(await door.scanOne(aScan(wangFang))).toMatchObject({ outcome: '重复', session: 1 })
  await dayLater(eventId)
  const arrived = { pools: [{ pool: '男' }, { pool: '女', expected: 1, arrived: 0 }] }
  expect(await zhouLi.call('get_door', { event_id: eventId })).toMatchObject({ session: 2, ...arrived })
  expect(await door.scanOne(aScan(wangFang))).toMatchObject({ outcome: '已签到', session: 2 })
  expect(await zhouLi.call('get_door', { event_id: eventId })).toMatchObject({ pools: [{}, { arrived: 1 }] })
  expect(await zhouLi.call('get_door', { event_id: eventId, session: 3 })).toMatchObject({
    ...arrived,
    session: 3,
  })

  const mine = await wangFang.person.call<Mine>('get_my_signup', { event_id: eventId })
  expect(mine).toMatchObject({ status: '已签到', attended: [1, 2] })
  expect(mine.history.map(({ note }) => note)).toContain('第 2 场，1号门，扫码')
  const rows = await zhouLi.call<Row[]>('list_signups', { event_id: eventId })
  expect(rows).toMatchObject([{ fullName: '示例王芳', attended: [1, 2] }])
})

test('undoing one evening leaves the other, and undoing both takes the whole check-in back', async () => {
  const { eventId, zhouLi, wangFang, door } = await anEvening('13800000321')
  const [first, second] = [randomUUID(), randomUUID()]
  await door.scanOne(aScan(wangFang, { scanId: first }))
  await dayLater(eventId)
  await door.scanOne(aScan(wangFang, { scanId: second }))
  const undo = (scan_id: string) =>
    zhouLi.call('undo_check_in', { event_id: eventId, scan_id, reason: '认错了人' })
  await undo(first)
  expect(await wangFang.person.call<Mine>('get_my_signup', { event_id: eventId })).toMatchObject({
    status: '已签到',
    attended: [2],
  })
  await undo(second)
  expect(await wangFang.person.call<Mine>('get_my_signup', { event_id: eventId })).toMatchObject({
    status: '已确认',
    attended: [],
  })
})

test('by name and from the list Zhou Li says which evening; tomorrow’s is too early, and a fifth is none', async () => {
  const { eventId, zhouLi, wangFang } = await anEvening('13800000322')
  const door = { event_id: eventId, door: '1号门', device_id: randomUUID() }
  const letIn = (session: number | null) =>
    zhouLi.call<CheckInAnswer>('let_in', {
      ...door,
      signup_id: wangFang.signupId,
      scan_id: randomUUID(),
      session,
    })
  expect(await letIn(2)).toMatchObject({ outcome: '未通过', refusal: '不在签到时间', session: 2 })
  expect(await letIn(null)).toMatchObject({ outcome: '已签到', session: 1 })
  const byName = { ...door, scan_id: randomUUID(), full_name: '示例王芳', phone_tail: '0099' }
  expect(await zhouLi.call('check_in_by_name', { ...byName, session: 1 })).toMatchObject({ outcome: '重复' })
  expect(await zhouLi.refusal('check_in_by_name', { ...byName, scan_id: randomUUID(), session: 5 })).toBe(
    '404 not_found',
  )
})

test('a scan that waited offline counts for the evening it was made on', async () => {
  const { eventId, wangFang, door } = await anEvening('13800000323')
  await behindTheGuards(
    database.current,
    `update public.signup_tickets set registered_at = registered_at - interval '2 days'`,
  )
  await dayLater(eventId)
  const late = aScan(wangFang, { scannedAt: hours(-22), isQueued: true })
  expect(await door.scanOne(late)).toMatchObject({ outcome: '已签到', session: 1 })
})

test('an evening that somebody came to is not deleted in the console', async () => {
  const { eventId, wangFang, door } = await anEvening('13800000324')
  await door.scanOne(aScan(wangFang))
  const remove = 'delete from public.event_sessions where event_id = $1 and number = $2'
  expect((await refusalOf(database.current, remove, [eventId, 1])).sentence).toContain('第 1 场已经有人签到')
  await database.current.query(remove, [eventId, 3])
})
