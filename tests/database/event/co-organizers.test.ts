import { beforeAll, expect, test } from 'vitest'
import { asStaff } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent } from '../../support/database/events.ts'
import { type Person, signIn } from '../../support/database/people.ts'

const database = useEmbeddedSupabase()
let zhouLi: Person

beforeAll(async () => {
  zhouLi = await signIn(database.current, 'Zhou Li', '13800000081')
  await database.current.query(
    `insert into public.organizers (name, phone, trade_union_id)
     values ('周丽', '13800000081', '340100')`,
  )
})

test('Zhou Li names Sun Li for one event and takes her off again, and both are logged', async () => {
  const id = await anEvent(database.current)
  const sunLi = await signIn(database.current, 'Sun Li', '13800000086')
  expect(await sunLi.refusal('list_managed_events')).toBe('403 not_organizer')
  await zhouLi.call('add_co_organizer', { event_id: id, name: '孙丽', phone: '13800000086', role: '负责人' })
  expect(await sunLi.call<unknown[]>('list_managed_events')).toHaveLength(1)
  const people = await sunLi.call<{ id: number; isSelf: boolean; isForUnion: boolean }[]>(
    'list_co_organizers',
    {
      event_id: id,
    },
  )
  const own = people.find(({ isSelf }) => isSelf)
  const union = people.find(({ isForUnion }) => isForUnion)
  expect(JSON.stringify(people)).not.toContain('13800000086')
  for (const organizer of [own, union])
    expect(await sunLi.refusal('remove_co_organizer', { event_id: id, organizer_id: organizer?.id })).toBe(
      '409 organizer_not_removable',
    )
  await zhouLi.call('remove_co_organizer', { event_id: id, organizer_id: own?.id })
  expect(await sunLi.refusal('list_managed_events')).toBe('403 not_organizer')
  const log = await database.current.query(
    `select action from public.access_log where action like '%组织者' order by id`,
  )
  expect(log.map(({ action }) => action)).toEqual(['增加组织者', '移除组织者'])
})

test('Sun Li, a co-organizer, cannot take off Wu Min whom staff named for this event; staff can', async () => {
  const id = await anEvent(database.current)
  const sunLi = await signIn(database.current, 'Sun Li', '13800000086')
  const wuMin = await signIn(database.current, 'Wu Min', '13800000087')
  await zhouLi.call('add_co_organizer', { event_id: id, name: '孙丽', phone: '13800000086', role: '负责人' })
  const sql = `insert into public.organizers (name, phone, event_id) values ('吴敏', '13800000087', '${id}') returning id`
  const [named] = await asStaff(database.current, sql)
  const remove = { event_id: id, organizer_id: named?.id }
  for (const person of [sunLi, zhouLi])
    expect(await person.refusal('remove_co_organizer', remove)).toBe('409 organizer_not_removable')
  expect(await wuMin.call<unknown[]>('list_managed_events')).toHaveLength(1)
  const listed = await zhouLi.call<object[]>('list_co_organizers', { event_id: id })
  expect(listed).toContainEqual(
    expect.objectContaining({ id: named?.id, isForUnion: false, isNamedByStaff: true }),
  )
  await asStaff(database.current, `delete from public.organizers where id = ${named?.id}`)
  expect(await wuMin.refusal('list_managed_events')).toBe('403 not_organizer')
})
