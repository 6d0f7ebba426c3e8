import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { aGuestOf } from '../../support/database/acts.ts'
import { anEventToday } from '../../support/database/doors.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { type Person, signIn } from '../../support/database/people.ts'

const database = useEmbeddedSupabase()

async function organizer(eventId: string, phone: string, role: string): Promise<Person> {
  await database.current.query(
    `insert into public.organizers (name, phone, event_id, role) values ('示例组织者', $1, $2, $3)`,
    [phone, eventId, role],
  )
  return signIn(database.current, 'organizer', phone)
}

describe('a person at the door', () => {
  test('scans and lets in, sees the event in the list, and nothing else', async () => {
    const eventId = await anEventToday(database.current)
    const door = await organizer(eventId, '13800000601', '签到')
    const { id } = await aGuestOf(database.current, eventId, 'Wang Fang')
    const of = { event_id: eventId }
    expect(await door.call('list_managed_events')).toMatchObject([{ role: '签到' }])
    await door.call('get_door', of)
    await door.call('get_door_list', of)
    const scan = { ...of, door: '1号门', device_id: randomUUID(), scan_id: randomUUID() }
    expect(await door.call('let_in', { ...scan, signup_id: id })).toMatchObject({ outcome: '已签到' })
    const refused: readonly (readonly [string, object])[] = [
      ['search_signups', {}],
      ['list_signups', {}],
      ['get_signup_record', { signup_id: id }],
      ['act_on_signup', { signup_id: id, act: '移除', reason: '不想让她来' }],
      ['review_signups', { signup_ids: [id], approve: false }],
      ['create_export', { format: 'xlsx' }],
      [
        'send_event_message',
        { client_token: randomUUID(), segment: { statuses: ['已确认'] }, body: '大家好' },
      ],
      ['get_managed_event', {}],
      ['cancel_event', { reason: '场地有变' }],
    ]
    for (const [name, more] of refused)
      expect([name, await door.refusal(name, { ...of, ...more })]).toEqual([name, '403 role_too_small'])
  })
})

describe('a helper', () => {
  test('works through the list, but cancels no event, exports no ID numbers and names nobody', async () => {
    const eventId = await anEventToday(database.current)
    const helper = await organizer(eventId, '13800000602', '助手')
    const { id } = await aGuestOf(database.current, eventId, 'Wang Fang')
    const of = { event_id: eventId }
    expect(await helper.call('get_managed_event', of)).toMatchObject({ role: '助手' })
    await helper.call('search_signups', of)
    await helper.call('act_on_signup', { ...of, signup_id: id, act: '移除', reason: '本人来电' })
    await helper.call('create_export', { ...of, format: 'xlsx' })
    for (const [name, more] of [
      ['create_export', { format: 'xlsx', reason: '买当天的意外险' }],
      ['cancel_event', { reason: '场地有变' }],
      ['add_co_organizer', { name: '示例', phone: '13800000603', role: '负责人' }],
      ['remove_co_organizer', { organizer_id: 1 }],
    ] as const)
      expect([name, await helper.refusal(name, { ...of, ...more })]).toEqual([name, '403 role_too_small'])
  })

  test('of a whole union makes no new event for it', async () => {
    await database.current.query(
      `insert into public.organizers (name, phone, trade_union_id, role) values ('示例', '13800000604', '340100', '助手')`,
    )
    const helper = await signIn(database.current, 'organizer', '13800000604')
    expect(await helper.call('list_managed_unions')).toEqual([])
  })
})

test('who stands already leads, and the highest of several roles counts', async () => {
  const eventId = await anEventToday(database.current)
  await database.current.query(
    `insert into public.organizers (name, phone, trade_union_id) values ('示例', '13800000605', '340100')`,
  )
  const zhouLi = await organizer(eventId, '13800000605', '签到')
  expect(await zhouLi.call('get_managed_event', { event_id: eventId })).toMatchObject({ role: '负责人' })
  await zhouLi.call('cancel_event', { event_id: eventId, reason: '场地有变' })
})
