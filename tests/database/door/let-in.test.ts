import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { aGuestOf } from '../../support/database/acts.ts'
import { anEventToday, anOrganizer, type CheckInAnswer } from '../../support/database/doors.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent } from '../../support/database/events.ts'
import type { Person } from '../../support/database/people.ts'

const database = useEmbeddedSupabase()
const door = { door: '1号门', device_id: randomUUID() }
const letIn = (person: Person, event_id: string, signup_id: string, scan_id: string = randomUUID()) =>
  person.call<CheckInAnswer>('let_in', { ...door, event_id, signup_id, scan_id })

test('Zhou Li lets Wang Fang in from the list, once however often it is sent', async () => {
  const eventId = await anEventToday(database.current)
  const zhouLi = await anOrganizer(database.current, eventId, '13800000310')
  const { id } = await aGuestOf(database.current, eventId, 'Wang Fang')
  const scanId = randomUUID()
  expect(await letIn(zhouLi, eventId, id, scanId)).toMatchObject({ outcome: '已签到', method: '名单' })
  expect(await letIn(zhouLi, eventId, id, scanId)).toMatchObject({ outcome: '已签到', scanId })
  expect(await letIn(zhouLi, eventId, id)).toMatchObject({ outcome: '重复' })
})

test('nobody is let in too early, from a canceled signup, or by the organizer of another event', async () => {
  const later = await anEvent(database.current)
  const zhouLi = await anOrganizer(database.current, later, '13800000311')
  const wangFang = await aGuestOf(database.current, later, 'Wang Fang')
  expect(await letIn(zhouLi, later, wangFang.id)).toMatchObject({ refusal: '不在签到时间' })

  const today = await anEventToday(database.current)
  const chenHong = await anOrganizer(database.current, today, '13800000312')
  const zhaoMin = await aGuestOf(database.current, today, 'Zhao Min')
  await zhaoMin.person.call('cancel_signup', { signup_id: zhaoMin.id })
  expect(await letIn(chenHong, today, zhaoMin.id)).toMatchObject({ outcome: '未通过', refusal: '报名已取消' })
  const foreign = { ...door, event_id: today, signup_id: wangFang.id, scan_id: randomUUID() }
  expect(await chenHong.refusal('let_in', foreign)).toBe('404 not_found')
  expect(await zhouLi.refusal('let_in', foreign)).toBe('404 not_found')
})
