import { expect, test } from 'vitest'
import { todayInChina } from '#shared/foundation/china-time.ts'
import { aGuestOf, lastMessage } from '../../support/database/acts.ts'
import { behindTheGuards } from '../../support/database/console.ts'
import { aDoor, aGuest, anEventToday, anOrganizer, aScan } from '../../support/database/doors.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { seatsThatLie } from '../../support/database/events.ts'
import { aWalkInDoor } from '../../support/database/walk-ins.ts'

const database = useEmbeddedSupabase()

/** The last midnight in Anhui, and moments around it. */
const midnight = `(date_trunc('day', now() at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai')`
const minute = 60_000
const lastMidnight = () => Date.parse(`${todayInChina()}T00:00:00+08:00`)
/** The date of birth of who turns this old on the day that has begun. */
const bornToday = (years: number) => {
  const [year, rest] = [todayInChina().slice(0, 4), todayInChina().slice(4)]
  return `${Number(year) - years}${rest === '-02-29' ? '-03-01' : rest}`
}

/** A New Year's party that began an hour before midnight and goes on until an hour from now, with few seats. */
async function aLongNight(phone: string, seats: number, columns: Record<string, string> = {}) {
  const eventId = await anEventToday(database.current, columns)
  await database.current.query('update public.event_pools set capacity = $2 where event_id = $1', [
    eventId,
    seats,
  ])
  const zhouLi = await anOrganizer(database.current, eventId, phone)
  const begin = () =>
    behindTheGuards(
      database.current,
      `update public.events set starts_at = ${midnight} - interval '1 hour', ends_at = now() + interval '1 hour',
         signup_opens_at = ${midnight} - interval '3 days', signup_closes_at = ${midnight} - interval '2 hours',
         cancel_deadline = ${midnight} - interval '2 hours' where id = $1`,
      [eventId],
    )
  return { eventId, zhouLi, begin, ...aWalkInDoor(zhouLi, eventId), door: aDoor(zhouLi, eventId, '1号门') }
}

test('after midnight the door of the same evening still writes down who comes, and gives away a seat that nobody took', async () => {
  const night = await aLongNight('13800000821', 1)
  const wangFang = await aGuestOf(database.current, night.eventId, 'Wang Fang', { phone: '13800000203' })
  await night.begin()
  expect(await night.add()).toMatchObject({ checkIn: null, standIn: { seatLabel: 'F01' } })
  expect(await night.add({}, { takes_over: 'F01' })).toMatchObject({
    checkIn: { outcome: '已签到', seatLabel: 'F01' },
  })
  // Her message says when it was: on the day before.
  const day = todayInChina(lastMidnight() - 60 * minute)
    .slice(5)
    .split('-')
    .map(Number)
  expect(await lastMessage(database.current, wangFang.person)).toContain(`${day[0]}月${day[1]}日 23:00`)
  expect(await night.door.byName('示例一', '0203')).toMatchObject({ refusal: '座位给了别人' })
  expect(await seatsThatLie(database.current)).toEqual([])
})

test('whoever turns 36 after midnight is 35 at the event, at the door as in the form', async () => {
  const night = await aLongNight('13800000822', 5, { female_min_age: '20', female_max_age: '35' })
  await night.begin()
  expect(await night.add({ birthDate: bornToday(36) })).toMatchObject({ checkIn: { outcome: '已签到' } })
  expect(await night.refused({ fullName: '示例丁丁', phone: '13800000778', birthDate: bornToday(37) })).toBe(
    '422 condition_not_met age',
  )
  const [line] = await night.zhouLi.call<{ age: number }[]>('list_signups', { event_id: night.eventId })
  expect(line?.age).toBe(35)
})

test('a scan from before midnight that comes after it is kept at its time, and lets in once', async () => {
  const night = await aLongNight('13800000823', 5)
  const guest = await aGuest(database.current, night.eventId, { fullName: '示例王芳', phone: '13800000203' })
  await night.begin()
  await behindTheGuards(
    database.current,
    `update public.signup_tickets set registered_at = ${midnight} - interval '1 day' where signup_id = $1`,
    [guest.signupId],
  )
  const scannedAt = new Date(lastMidnight() - 5 * minute)
  const early = await night.door.scanOne(aScan(guest, { scannedAt, isQueued: true }))
  expect(early).toMatchObject({ outcome: '已签到' })
  // She went out and came in again after midnight.
  const again = await night.door.scanOne(
    aScan(guest, { scannedAt: new Date(Math.max(lastMidnight(), Date.now() - minute)) }),
  )
  expect(again.outcome).toBe('重复')
  expect(Date.parse(again.first?.scannedAt ?? '')).toBe(scannedAt.getTime())
  const [line] = await night.zhouLi.call<{ checkedInAt: string }[]>('list_signups', {
    event_id: night.eventId,
  })
  expect(Date.parse(line?.checkedInAt ?? '')).toBe(scannedAt.getTime())
})

test('a course of two days: who was written down yesterday is known today, and today’s door is today’s session', async () => {
  const { eventId, zhouLi, add, door } = await aLongNight('13800000824', 3)
  const sessions = [
    [`${midnight} - interval '4 hours'`, `${midnight} + interval '1 second'`],
    [`now() - interval '1 minute'`, `now() + interval '2 hours'`],
  ]
  for (const [place, [starts, ends]] of sessions.entries())
    await behindTheGuards(
      database.current,
      `insert into public.event_sessions (event_id, number, starts_at, ends_at) values ($1, ${place + 1}, ${starts}, ${ends})`,
      [eventId],
    )
  await behindTheGuards(
    database.current,
    `update public.events set starts_at = ${midnight} - interval '4 hours', ends_at = now() + interval '2 hours',
       signup_opens_at = ${midnight} - interval '3 days', signup_closes_at = ${midnight} - interval '5 hours',
       cancel_deadline = ${midnight} - interval '5 hours' where id = $1`,
    [eventId],
  )
  const first = await add()
  expect(first.checkIn).toMatchObject({ outcome: '已签到', session: 2 })
  // She came yesterday too: her scan was queued on a phone without a signal.
  await behindTheGuards(
    database.current,
    `insert into public.check_ins (event_id, signup_id, scan_id, method, door, device_id, organizer, scanned_at, outcome, session_number)
     select event_id, id, gen_random_uuid(), '名单', '1号门', gen_random_uuid(), '示例组织者', ${midnight} - interval '3 hours', '已签到', 1
     from public.signups where event_id = $1`,
    [eventId],
  )
  const [line] = await zhouLi.call<{ attended: number[]; isWalkIn: boolean }[]>('list_signups', {
    event_id: eventId,
  })
  expect(line).toMatchObject({ attended: [1, 2], isWalkIn: true })
  // The same person at the door again is in already, by the signup of before.
  expect((await add()).checkIn).toMatchObject({ outcome: '重复', session: 2 })
  expect(await door.byName('示例赵敏', '0777')).toMatchObject({ outcome: '重复' })
})
