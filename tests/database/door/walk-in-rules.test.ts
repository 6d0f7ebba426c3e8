import { expect, test } from 'vitest'
import { aGuestOf } from '../../support/database/acts.ts'
import { aDoor, anOrganizer } from '../../support/database/doors.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, seatsThatLie } from '../../support/database/events.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { threeEvenings } from '../../support/database/sessions.ts'
import { aDoorToday, aWalkInDoor, letItBegin } from '../../support/database/walk-ins.ts'

const database = useEmbeddedSupabase()

async function volunteerOf(eventId: string, phone: string): Promise<Person> {
  const volunteer = await signIn(database.current, 'volunteer', phone)
  await database.current.query(
    `insert into public.organizers (name, phone, event_id, role) values ('示例志愿者', $1, $2, '签到')`,
    [phone, eventId],
  )
  return volunteer
}

test('a volunteer who only checks in writes down who comes; where signups are reviewed, a helper must', async () => {
  const { eventId } = await aDoorToday(database.current, '13800000350')
  const volunteer = await volunteerOf(eventId, '13800000351')
  expect(await aWalkInDoor(volunteer, eventId).add()).toMatchObject({ checkIn: { outcome: '已签到' } })

  const reviewed = await aDoorToday(database.current, '13800000352', { columns: { needs_review: 'true' } })
  const other = await volunteerOf(reviewed.eventId, '13800000353')
  expect(await aWalkInDoor(other, reviewed.eventId).refused()).toContain('请负责人或者助手来登记')
  expect(await aWalkInDoor(volunteer, reviewed.eventId).refused()).toBe('404 not_found')
  const waits = await aGuestOf(database.current, reviewed.eventId, 'Wang Fang', { phone: '13800000203' })
  expect(waits.signup.status).toBe('待审核')
  expect(await reviewed.add({ fullName: '示例一', phone: '13800000203' })).toMatchObject({
    checkIn: { outcome: '已签到', seatLabel: 'F01' },
  })
  const worker = await signIn(database.current, 'Li Qiang')
  expect(await aWalkInDoor(worker, eventId).refused()).toContain('not_organizer')
})

test('conditions hold at the door; the date of birth is asked where ages count', async () => {
  const { eventId, add, refused } = await aDoorToday(database.current, '13800000354', {
    columns: { female_min_age: '20', female_max_age: '40', employers: `array['示例物流有限公司']` },
  })
  expect(await refused({ employer: '示例物流有限公司' })).toContain('birthDate 这场活动看年龄')
  expect(await refused({ employer: '示例物流有限公司', birthDate: '1950-01-01' })).toBe(
    '422 condition_not_met age',
  )
  expect(await refused({ birthDate: '1996-01-01' })).toBe('422 condition_not_met employer')
  expect(await refused({ phone: '1234' })).toBe('422 invalid_input phone')
  expect(await refused({ fullName: '' })).toBe('422 invalid_input fullName')
  expect(
    await refused({ consentVersion: undefined, employer: '示例物流有限公司', birthDate: '1996-01-01' }),
  ).toBe('422 consent_missing')
  expect(await add({ employer: '示例物流有限公司', birthDate: '1996-01-01' })).toMatchObject({
    checkIn: { outcome: '已签到' },
  })
  await database.current.query(
    `insert into public.event_questions (event_id, place, kind, title, is_needed) values ($1, 1, '文字', '饮食忌口', true)`,
    [eventId],
  )
  expect(
    await refused({ fullName: '示例丁丁', employer: '示例物流有限公司', birthDate: '1996-01-01' }),
  ).toContain('请回答“饮食忌口”')
})

test('too early, over, canceled or by teams: a sentence says so', async () => {
  const later = await anEvent(database.current)
  const zhouLi = await anOrganizer(database.current, later, '13800000355')
  expect(await aWalkInDoor(zhouLi, later).refused()).toContain('活动开始前 12 小时开放')
  const today = `now() + interval '1 hour'`
  const contest = await anEvent(database.current, {
    kind: '文体活动',
    pools: { 不限: 2 },
    columns: {
      ...{ team_min_size: '3', team_max_size: '4', starts_at: today, signup_closes_at: today },
      ...{ cancel_deadline: today, ends_at: `now() + interval '3 hours'` },
    },
  })
  const chenHong = await anOrganizer(database.current, contest, '13800000356')
  expect(await aWalkInDoor(chenHong, contest).refused()).toContain('按队报名')
  const canceled = await aDoorToday(database.current, '13800000357')
  await canceled.zhouLi.call('cancel_event', { event_id: canceled.eventId, reason: '场地有变' })
  expect(await canceled.refused()).toContain('活动已经取消')
})

test('where the sexes may differ by one only, the door hears that this is why, and not that no seat is free', async () => {
  const { eventId, zhouLi, add, refused, begin } = await aDoorToday(database.current, '13800000359', {
    seats: 3,
    columns: { max_difference: '1' },
  })
  const balance = '有空位，但是这场活动男女最多相差 1 人，再加一位女士会超过'
  await aGuestOf(database.current, eventId, 'Wang Fang', { fullName: '示例王芳', phone: '13800000203' })
  expect(await refused()).toBe(
    `422 invalid_input act ${balance}。活动开始以后，还没有来的人的座位可以给现场来的人。`,
  )
  await begin()
  expect(await add()).toMatchObject({ standIn: { seatLabel: 'F01' } })
  await aDoor(zhouLi, eventId, '2号门').byName('示例王芳', '0203')
  expect(await refused()).toBe(`422 invalid_input act ${balance}。有座位的女士都来了。`)
  expect(await add({ sex: '男', fullName: '示例陈浩' })).toMatchObject({ checkIn: { seatLabel: 'M01' } })
  expect(await add()).toMatchObject({ checkIn: { seatLabel: 'F02' } })
})

test('in a course of three evenings Zhao Min takes a seat for all of them, but not before the evening begins', async () => {
  const eventId = await threeEvenings(database.current)
  await database.current.query('update public.event_pools set capacity = 1 where event_id = $1', [eventId])
  const zhouLi = await anOrganizer(database.current, eventId, '13800000358')
  await aGuestOf(database.current, eventId, 'Wang Fang', { phone: '13800000203' })
  const { add, refused } = aWalkInDoor(zhouLi, eventId)
  await letItBegin(database.current, eventId)
  expect(await refused()).toContain('没有空位了')
  expect(await add({ sex: '男' })).toMatchObject({ checkIn: { session: 1, seatLabel: 'M01' } })
  expect(await refused({}, { session: 3 })).toContain('12 小时')
  expect(await seatsThatLie(database.current)).toEqual([])
})

test('matchmaking whose category WeChat has taken back takes nobody in at the door, whoever asks the database', async () => {
  const { add, refused } = await aDoorToday(database.current, '13800000359')
  const [granted] = await database.current.query<{ kind: string }>(
    `delete from private.granted_event_kinds where kind = '婚恋交友' returning kind`,
  )
  expect(granted).toBeDefined()
  expect(await refused()).toBe('409 feature_off')
  await database.current.query(`insert into private.granted_event_kinds (kind) values ('婚恋交友')`)
  expect(await add()).toMatchObject({ checkIn: { outcome: '已签到' } })
})
