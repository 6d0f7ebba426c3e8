import { expect, test } from 'vitest'
import { aDoor, aGuest, aScan } from '../../support/database/doors.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { seatsThatLie } from '../../support/database/events.ts'
import { aDoorToday } from '../../support/database/walk-ins.ts'

/* A door without a signal let Wang Fang in. Nobody else knew, and another door gave her seat away. */
const database = useEmbeddedSupabase()
const lost = { outcome: '冲突', refusal: '座位给了别人', seatLabel: null, surname: '示' }

async function anOfflineDoor(phone: string) {
  const today = await aDoorToday(database.current, phone)
  const { eventId, zhouLi, begin, add } = today
  const wangFang = await aGuest(database.current, eventId, { fullName: '示例王芳', phone: '13800000203' })
  await begin()
  const letIn = aScan(wangFang, { isQueued: true })
  expect(await add({}, { takes_over: 'F01' })).toMatchObject({ checkIn: { outcome: '已签到' } })
  const conflicts = async () =>
    (await zhouLi.call<{ conflicts: number }>('get_door', { event_id: eventId })).conflicts
  return { ...today, wangFang, letIn, conflicts, door: aDoor(zhouLi, eventId, '2号门') }
}

test('Wang Fang is inside without a seat: the hosts see a conflict, and are not told that she was refused', async () => {
  const { eventId, zhouLi, door, letIn, conflicts } = await anOfflineDoor('13800000361')
  expect(await door.scanOne(letIn)).toMatchObject(lost)
  expect(await door.scanOne(letIn)).toMatchObject(lost)
  expect(await conflicts()).toBe(1)
  expect(await zhouLi.call('list_check_ins', { event_id: eventId })).toMatchObject([
    { outcome: '已签到', seatLabel: 'F01' },
    lost,
  ])
  expect(await seatsThatLie(database.current)).toEqual([])
})

test('she has a free seat at once when there is one, and nobody needs to look for her', async () => {
  const { eventId, door, letIn, conflicts } = await anOfflineDoor('13800000362')
  await database.current.query('update public.event_pools set capacity = 2 where event_id = $1', [eventId])
  expect(await door.scanOne(letIn)).toMatchObject({ outcome: '已签到', refusal: null, seatLabel: 'F02' })
  expect(await conflicts()).toBe(0)
})

test('who comes after the seat was given away is refused, with a signal and without', async () => {
  const { door, wangFang, conflicts } = await anOfflineDoor('13800000363')
  const refused = { outcome: '未通过', refusal: '座位给了别人' }
  expect(await door.scanOne(aScan(wangFang))).toMatchObject(refused)
  expect(await door.scanOne(aScan(wangFang, { isQueued: true }))).toMatchObject(refused)
  expect(await conflicts()).toBe(0)
})
