import { randomBytes, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { aGuestOf, lastMessage, zhouLiOf } from '../../support/database/acts.ts'
import { behindTheGuards } from '../../support/database/console.ts'
import { aDoor, aScan } from '../../support/database/doors.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { seatsThatLie } from '../../support/database/events.ts'
import { aDoorToday } from '../../support/database/walk-ins.ts'

const database = useEmbeddedSupabase()
type Row = {
  fullName: string
  status: string
  seatLabel: string | null
  isWalkIn: boolean
  age: number | null
}
type Counts = { pools: { pool: string; expected: number; arrived: number }[] }

const wangFang = { fullName: '示例王芳', phone: '13800000203' }

test('Zhao Min came without a signup: she gets the free seat and is in, once however often it is tapped', async () => {
  const { eventId, zhouLi, add } = await aDoorToday(database.current, '13800000340')
  const scan_id = randomUUID()
  const first = await add({}, { scan_id })
  expect(first).toMatchObject({
    checkIn: { outcome: '已签到', method: '现场报名', seatLabel: 'F01', surname: '示' },
    standIn: null,
  })
  expect(await add({}, { scan_id })).toEqual(first)
  expect(await add({ fullName: '示例 赵敏' })).toMatchObject({
    checkIn: { outcome: '重复', seatLabel: 'F01' },
  })
  expect(await zhouLi.call<Row[]>('list_signups', { event_id: eventId })).toMatchObject([
    { fullName: '示例赵敏', status: '已签到', seatLabel: 'F01', isWalkIn: true, age: null },
  ])
  expect(await zhouLi.call<Counts>('get_door', { event_id: eventId })).toMatchObject({
    pools: [{ pool: '男' }, { pool: '女', expected: 1, arrived: 1 }],
  })
  expect(await seatsThatLie(database.current)).toEqual([])
})

test('before the start nobody loses a seat: the door hears so, and who waits is in front', async () => {
  const { eventId, add, refused } = await aDoorToday(database.current, '13800000341')
  await aGuestOf(database.current, eventId, 'Wang Fang', wangFang)
  expect(await refused()).toBe(
    '422 invalid_input act 没有空位了。活动开始以后，还没有来的人的座位可以给现场来的人。',
  )
  await aGuestOf(database.current, eventId, 'Sun Li', { fullName: '示例孙丽', phone: '13800000204' })
  expect(await refused()).toContain('没有空位了，前面还有 1 位候补')
  expect(await refused({}, { takes_over: 'F01' })).toContain('没有空位了')
  await aGuestOf(database.current, eventId, 'Li Na', { fullName: '示例李娜', phone: '13800000205' })
  // Sun Li is the first of those who wait: nobody is in front of her, and Li Na has one in front.
  const inLine = (fullName: string, phone: string) => refused({ fullName, phone })
  expect(await inLine('示例孙丽', '13800000204')).not.toContain('候补')
  expect(await inLine('示例李娜', '13800000205')).toContain('没有空位了，前面还有 1 位候补')
  expect(await refused()).toContain('没有空位了，前面还有 2 位候补')
  expect(await add({ sex: '男' })).toMatchObject({ checkIn: { seatLabel: 'M01' } })
})

test('after the start Zhao Min may take the seat and label of Wang Fang, who has not come and is told', async () => {
  const { eventId, zhouLi, add, refused, begin } = await aDoorToday(database.current, '13800000342')
  const guest = await aGuestOf(database.current, eventId, 'Wang Fang', wangFang)
  await begin()
  expect(await add()).toEqual({ checkIn: null, standIn: { seatLabel: 'F01', surname: '示', absent: 1 } })
  expect(await add({}, { takes_over: 'F09' })).toMatchObject({
    checkIn: null,
    standIn: { seatLabel: 'F01' },
  })
  expect(await add({}, { takes_over: 'F01' })).toMatchObject({
    checkIn: { outcome: '已签到', seatLabel: 'F01' },
  })
  expect(await seatsThatLie(database.current)).toEqual([])
  expect(await guest.person.call('get_my_signup', { event_id: eventId })).toMatchObject({
    status: '未到场',
    seatLabel: null,
  })
  expect(await lastMessage(database.current, guest.person)).toContain('座位 F01 给了现场来的人')
  const pools = [{ pool: '男' }, { pool: '女', expected: 1, arrived: 1 }]
  expect(await zhouLi.call<Counts>('get_door', { event_id: eventId })).toMatchObject({ pools })
  expect(await refused({ fullName: '示例丁丁', phone: '13800000778' })).toContain(
    '没有空位了，有座位的人都来了',
  )
})

test('Wang Fang comes late: she is told, may wait, and gets the seat that is free again', async () => {
  const { eventId, zhouLi, add, begin } = await aDoorToday(database.current, '13800000343')
  await aGuestOf(database.current, eventId, 'Wang Fang', wangFang)
  const door = aDoor(zhouLi, eventId, '2号门')
  await begin()
  const { checkIn } = await add({}, { takes_over: 'F01' })
  expect(await door.byName('示例王芳', '0203')).toMatchObject({
    outcome: '未通过',
    refusal: '座位给了别人',
    seatLabel: null,
  })
  // It was the wrong person who was written down.
  await zhouLi.call('undo_check_in', { event_id: eventId, scan_id: checkIn?.scanId, reason: '登记错了' })
  expect(await door.byName('示例王芳', '0203')).toMatchObject({ outcome: '已签到', seatLabel: 'F01' })
  expect(await zhouLi.call<Row[]>('list_signups', { event_id: eventId })).toMatchObject([
    { fullName: '示例王芳', status: '已签到', seatLabel: 'F01' },
    { fullName: '示例赵敏', status: '已取消', seatLabel: null },
  ])
  expect(await seatsThatLie(database.current)).toEqual([])
})

test('her seat went and one is free again: a ticket that somebody copied gets none, her own phone does', async () => {
  const { eventId, zhouLi, add, begin } = await aDoorToday(database.current, '13800000348')
  const { person, signup } = await aGuestOf(database.current, eventId, 'Wang Fang', wangFang)
  const [oldPhone, phone, stranger] = [0, 1, 2].map(() => randomBytes(32).toString('hex'))
  for (const public_key of [oldPhone, phone])
    await person.call('register_ticket', { signup_id: signup.id, public_key, is_move: public_key === phone })
  await behindTheGuards(
    database.current,
    `update public.signup_tickets set replaced_at = now() - interval '1 hour' where replaced_at is not null`,
  )
  await begin()
  const { checkIn } = await add({}, { takes_over: 'F01' })
  await zhouLi.call('undo_check_in', { event_id: eventId, scan_id: checkIn?.scanId, reason: '登记错了' })
  const scanned = (publicKey = '') =>
    aDoor(zhouLi, eventId, '2号门').scanOne(aScan({ signupId: signup.id, publicKey }))
  for (const copied of [stranger, oldPhone])
    expect(await scanned(copied)).toMatchObject({
      outcome: '未通过',
      refusal: '票在另一部手机上',
      seatLabel: null,
    })
  expect(await scanned(phone)).toMatchObject({ outcome: '已签到', seatLabel: 'F01' })
})

test('who came late can take the seat of another who has not come, under the own signup', async () => {
  const { eventId, zhouLi, add, begin } = await aDoorToday(database.current, '13800000344', { seats: 2 })
  await aGuestOf(database.current, eventId, 'Sun Li', { fullName: '示例孙丽', phone: '13800000204' })
  await aGuestOf(database.current, eventId, 'Wang Fang', wangFang)
  await begin()
  // Who signed up last loses the seat first.
  expect(await add()).toMatchObject({ standIn: { seatLabel: 'F02', absent: 2 } })
  await add({}, { takes_over: 'F02' })
  expect(await add(wangFang)).toMatchObject({ checkIn: null, standIn: { seatLabel: 'F01', absent: 1 } })
  expect(await add(wangFang, { takes_over: 'F01' })).toMatchObject({
    checkIn: { outcome: '已签到', seatLabel: 'F01' },
  })
  expect(await zhouLi.call<Row[]>('list_signups', { event_id: eventId })).toMatchObject([
    { fullName: '示例孙丽', status: '未到场', seatLabel: null },
    { fullName: '示例王芳', status: '已签到', seatLabel: 'F01', isWalkIn: false },
    { fullName: '示例赵敏', status: '已签到', seatLabel: 'F02', isWalkIn: true },
  ])
  expect(await seatsThatLie(database.current)).toEqual([])
})

test('the person whose seat was proposed came meanwhile: another is proposed, and nobody is put out', async () => {
  const { eventId, zhouLi, add, begin } = await aDoorToday(database.current, '13800000345', { seats: 2 })
  await aGuestOf(database.current, eventId, 'Sun Li', { fullName: '示例孙丽', phone: '13800000204' })
  await aGuestOf(database.current, eventId, 'Wang Fang', wangFang)
  await begin()
  await aDoor(zhouLi, eventId, '2号门').byName('示例王芳', '0203')
  expect(await add({}, { takes_over: 'F02' })).toMatchObject({
    checkIn: null,
    standIn: { seatLabel: 'F01', absent: 1 },
  })
})

test('Wang Fang forgot that she had signed up, and Sun Li waits in the line: both are in by their own signups', async () => {
  const { eventId, zhouLi, add, begin } = await aDoorToday(database.current, '13800000346')
  const acts = await zhouLiOf(database.current, eventId, '13800000347')
  await aGuestOf(database.current, eventId, 'Wang Fang', wangFang)
  const sunLi = { fullName: '示例孙丽', phone: '13800000204' }
  const waiting = await aGuestOf(database.current, eventId, 'Sun Li', sunLi)
  expect(waiting.signup.status).toBe('候补')
  expect(await add(wangFang)).toMatchObject({ checkIn: { outcome: '已签到', seatLabel: 'F01' } })
  await begin()
  await database.current.query('update public.event_pools set capacity = 2 where event_id = $1', [eventId])
  // No offer goes out after the start, so who waits at home does not keep the seat from who stands at the door.
  expect(await add(sunLi)).toMatchObject({ checkIn: { outcome: '已签到', seatLabel: 'F02' } })
  const { history } = await acts.record(waiting)
  expect(history.map(({ status, note }) => [status, note])).toEqual([
    ['已签到', '1号门，现场报名'],
    ['已确认', '到了现场，座位 F02'],
    ['候补', null],
  ])
  expect(await zhouLi.call<Row[]>('list_signups', { event_id: eventId })).toHaveLength(2)
  expect(await seatsThatLie(database.current)).toEqual([])
})
