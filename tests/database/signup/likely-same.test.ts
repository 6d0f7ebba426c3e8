import { expect, test } from 'vitest'
import { aGuestOf, zhouLiOf } from '../../support/database/acts.ts'
import { asStaff } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent } from '../../support/database/events.ts'

const database = useEmbeddedSupabase()
type Row = { id: string; fullName: string; sameAs: { id: string; why: string[] }[] }

/** The roster of an event where Wang Fang signed up first, then somebody with these answers. */
async function rosterWith(changes: object) {
  const eventId = await anEvent(database.current, { pools: { 男: 3, 女: 5 } })
  const zhouLi = await zhouLiOf(database.current, eventId)
  const first = { fullName: '王·小明', phone: '13800000011', birthDate: '1996-05-20' }
  const wangFang = await aGuestOf(database.current, eventId, 'Wang Fang', first)
  const other = await aGuestOf(database.current, eventId, 'somebody', { ...first, ...changes })
  const read = (more: object = {}) =>
    zhouLi.person.call<Row[]>('search_signups', { event_id: eventId, ...more })
  return { eventId, wangFang, other, read }
}

test.each<[string, object, string[]]>([
  ['the same name with another dot', { fullName: '王•小明　', phone: '13800000012' }, ['姓名和出生日期一样']],
  ['the same phone', { fullName: '示例二', birthDate: '1990-01-01' }, ['手机号一样']],
  ['both', {}, ['姓名和出生日期一样', '手机号一样']],
])('Zhou Li sees that %s may be Wang Fang again, in both lines, and why', async (_, changes, why) => {
  const { eventId, wangFang, other, read } = await rosterWith(changes)
  expect((await read()).map(({ sameAs }) => sameAs.map((same) => [same.id, same.why]))).toEqual([
    [[other.id, why]],
    [[wangFang.id, why]],
  ])
  expect((await read({ only_same: true })).map(({ id }) => id)).toEqual([wangFang.id, other.id])
  const console = await asStaff(
    database.current,
    `select 可能是同一人 from public.event_rosters where 活动编号 = '${eventId}' order by 报名序号`,
  )
  expect(console[0]?.可能是同一人).toBe(`第 2 号 ${(await read())[1]?.fullName}：${why.join('、')}`)
})

test.each<[string, object]>([
  ['the same name at another birth date', { birthDate: '1996-05-21', phone: '13800000012' }],
  ['the same birth date with another name', { fullName: '王大明', phone: '13800000012' }],
])('%s is nobody’s double', async (_, changes) => {
  const { read } = await rosterWith(changes)
  expect((await read()).flatMap(({ sameAs }) => sameAs)).toEqual([])
  expect(await read({ only_same: true })).toEqual([])
})

test('whoever has canceled is no double any more', async () => {
  const { other, read } = await rosterWith({})
  await other.person.call('cancel_signup', { signup_id: other.id })
  expect((await read()).flatMap(({ sameAs }) => sameAs)).toEqual([])
  expect(await read({ only_same: true })).toEqual([])
})
