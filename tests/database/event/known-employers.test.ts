import { beforeAll, expect, test } from 'vitest'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, signUp } from '../../support/database/events.ts'
import { type Person, signIn } from '../../support/database/people.ts'

const database = useEmbeddedSupabase()
let zhouLi: Person
let eventId = ''

const organizer = async (name: string, phone: string, columns: Record<string, string>) => {
  const all = { name: `'${name}'`, phone: `'${phone}'`, ...columns }
  await database.current.query(
    `insert into public.organizers (${Object.keys(all).join(', ')}) values (${Object.values(all).join(', ')})`,
  )
  return signIn(database.current, name, phone)
}
const workersOf = async (event: string, ...employers: string[]) => {
  for (const employer of employers)
    await signUp(await signIn(database.current, `worker of ${employer}`), event, { employer })
}
const find = (person: Person, words = '') => person.call('list_known_employers', { words })

beforeAll(async () => {
  zhouLi = await organizer('Zhou Li', '13800000081', { trade_union_id: `'340100'` })
  eventId = await anEvent(database.current, { kind: '招聘会', pools: { 不限: 50 } })
  await workersOf(eventId, '示例快递（合肥）公司', '示例快递 (合肥) 公司', '示例快递（合肥）公司')
  await workersOf(eventId, '示例医院', '示例一厂', '示例一厂')
})

test('Zhou Li sees each employer once, as most wrote it, with how many people work there', async () => {
  expect(await find(zhouLi)).toEqual([
    { name: '示例快递（合肥）公司', people: 3 },
    { name: '示例一厂', people: 2 },
  ])
})

test('she finds them by a part of the name, however it is typed', async () => {
  expect(await find(zhouLi, '(合肥)公')).toEqual([{ name: '示例快递（合肥）公司', people: 3 }])
  expect(await find(zhouLi, '没有的')).toEqual([])
})

test('what one person alone gave, or what holds a phone number, is not shown', async () => {
  const other = await anEvent(database.current, { kind: '招聘会', pools: { 不限: 50 } })
  await workersOf(other, '示例张三的小店', '请打13800000077', '请打13800000077')
  expect(JSON.stringify(await find(zhouLi))).not.toMatch(/小店|1380/)
})

test('the lists of her events and their pools are known too, without people', async () => {
  await anEvent(database.current, {
    kind: '招聘会',
    pools: { 不限: 5 },
    columns: { employers: `array['示例二厂']` },
  })
  const pooled = await anEvent(database.current, { kind: '招聘会', pools: {} })
  await database.current.query(
    `insert into public.event_pools (event_id, pool, capacity, employers) values ($1, '三厂', 5, array['示例三厂'])`,
    [pooled],
  )
  expect(await find(zhouLi, '示例二厂')).toEqual([{ name: '示例二厂', people: 0 }])
  expect(await find(zhouLi, '示例三厂')).toEqual([{ name: '示例三厂', people: 0 }])
})

test('whoever organizes for another union, or only stands at the door, sees none of it; a worker is refused', async () => {
  const chenJie = await organizer('Chen Jie', '13800000082', { trade_union_id: `'340200'` })
  expect(await find(chenJie)).toEqual([])
  const sunLi = await organizer('Sun Li', '13800000083', { event_id: `'${eventId}'`, role: `'签到'` })
  expect(await find(sunLi)).toEqual([])
  const wangFang = await signIn(database.current, 'Wang Fang')
  expect(await wangFang.refusal('list_known_employers', { words: '' })).toBe('403 not_organizer')
})
