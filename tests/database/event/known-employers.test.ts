import { beforeAll, describe, expect, test } from 'vitest'
import { behindTheGuards } from '../../support/database/console.ts'
import { anEventToday } from '../../support/database/doors.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, signUp } from '../../support/database/events.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { aWalkInDoor } from '../../support/database/walk-ins.ts'

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
let phones = 13800000100
/** Each has a phone of their own. */
const workersOf = async (event: string, ...employers: string[]) => {
  for (const employer of employers) {
    phones += 1
    await signUp(await signIn(database.current, `worker of ${employer}`), event, {
      employer,
      phone: String(phones),
    })
  }
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

describe('one man is one man:', () => {
  const chenHao = { sex: '男', fullName: '示例陈浩', phone: '13800000777' }

  test('Chen Hao, who walks in at two events without an account, does not tell where he works', async () => {
    for (const _ of [1, 2]) {
      const event = await anEventToday(database.current)
      await aWalkInDoor(zhouLi, event).add({ ...chenHao, employer: '示例陈浩的店' })
    }
    expect(await find(zhouLi, '陈浩')).toEqual([])
  })

  test('nor when he signs up by phone and with his account, or gives another number the next time', async () => {
    const [first, second, third] = [
      await anEventToday(database.current),
      await anEvent(database.current, { kind: '招聘会', pools: { 不限: 5 } }),
      await anEvent(database.current, { kind: '招聘会', pools: { 不限: 5 } }),
    ]
    const employer = '示例老陈的店'
    const account = await signIn(database.current, 'Chen Hao')
    await aWalkInDoor(zhouLi, first).add({ ...chenHao, employer })
    await signUp(account, second, { ...chenHao, employer })
    await signUp(account, third, { ...chenHao, employer, phone: '13800000778' })
    expect(await find(zhouLi, '老陈')).toEqual([])
  })

  test('nor when the only other signup that named it was canceled or refused', async () => {
    const event = await anEvent(database.current, { kind: '招聘会', pools: { 不限: 50 } })
    await workersOf(event, '示例四厂', '示例四厂', '示例四厂')
    const signups = await database.current.query(
      `select id from public.signups where event_id = $1 order by line_number limit 2`,
      [event],
    )
    for (const [at, status] of ['已取消', '未通过'].entries())
      await behindTheGuards(
        database.current,
        `update public.signups set status = '${status}' where id = '${String(signups[at]?.id)}'`,
      )
    expect(await find(zhouLi, '四厂')).toEqual([])
  })
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
