import { expect, test } from 'vitest'
import { aGuestOf, aTeamOf, lastMessage, zhouLiOf } from '../../support/database/acts.ts'
import { anOrganizer } from '../../support/database/doors.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, type SignupAnswer, seatsThatLie } from '../../support/database/events.ts'

const database = useEmbeddedSupabase()
type Outcome = { id: string; status: string | null; fault: string | null }

test('Zhou Li removes three at once: each is told why, the next in line moves up, and a stranger’s is not touched', async () => {
  const eventId = await anEvent(database.current, { pools: { 女: 2 } })
  const other = await anEvent(database.current, { pools: { 女: 2 } })
  const zhouLi = await anOrganizer(database.current, eventId, '13800000062')
  const wangFang = await aGuestOf(database.current, eventId, 'Wang Fang')
  const zhaoMin = await aGuestOf(database.current, eventId, 'Zhao Min')
  const sunLan = await aGuestOf(database.current, eventId, 'Sun Lan')
  const stranger = await aGuestOf(database.current, other, 'Qian Yu')
  const ids = [stranger, wangFang, zhaoMin].map(({ signup }) => signup.id)
  const act = () =>
    zhouLi.call<Outcome[]>('act_on_signups', {
      event_id: eventId,
      signup_ids: ids,
      act: '移除',
      reason: '场地变小了',
    })

  const outcomes = await act()
  expect(new Map(outcomes.map(({ id, status, fault }) => [id, fault ?? status]))).toEqual(
    new Map([
      [wangFang.signup.id, '已取消'],
      [zhaoMin.signup.id, '已取消'],
      [stranger.signup.id, '这份报名已经不在了。'],
    ]),
  )
  for (const guest of [wangFang, zhaoMin])
    expect(await lastMessage(database.current, guest.person)).toContain('主办方移除了。原因：场地变小了。')
  const mine = (guest: typeof sunLan, id: string) =>
    guest.person.call<SignupAnswer>('get_my_signup', { event_id: id })
  expect((await mine(sunLan, eventId)).status).toBe('待确认')
  expect((await mine(stranger, other)).status).toBe('已确认')
  expect(await seatsThatLie(database.current)).toEqual([])

  // The answer was lost: the same request tells nobody twice.
  const told = () => database.current.query('select count(*) from public.messages')
  const before = await told()
  expect(new Set(await act())).toEqual(new Set(outcomes))
  expect(await told()).toEqual(before)
})

test('what does not fit one of them is said for that one, and done to the others', async () => {
  const eventId = await anEvent(database.current, { pools: { 女: 2 }, needsReview: true })
  const zhouLi = await anOrganizer(database.current, eventId, '13800000063')
  const wangFang = await aGuestOf(database.current, eventId, 'Wang Fang')
  const zhaoMin = await aGuestOf(database.current, eventId, 'Zhao Min')
  await zhouLi.call('review_signups', { event_id: eventId, signup_ids: [wangFang.signup.id], approve: true })
  const outcomes = await zhouLi.call<Outcome[]>('act_on_signups', {
    event_id: eventId,
    signup_ids: [wangFang.signup.id, zhaoMin.signup.id],
    act: '撤回审核',
    reason: '要再核实信息',
  })
  // Zhao Min was never decided: she is 待审核 already, which is what was asked for.
  expect(outcomes).toEqual([
    { id: wangFang.signup.id, status: '待审核', fault: null },
    { id: zhaoMin.signup.id, status: '待审核', fault: null },
  ])
  const refused = zhouLi.call('act_on_signups', {
    event_id: eventId,
    signup_ids: [wangFang.signup.id],
    act: '删掉',
    reason: '试试',
  })
  await expect(refused).rejects.toThrow('invalid_input')
})

test('a whole team that is removed one by one ends with its captain, who was captain to the last', async () => {
  const eventId = await anEvent(database.current, {
    kind: '文体活动',
    pools: { 不限: 1 },
    columns: { team_min_size: '3', team_max_size: '4' },
  })
  const zhouLi = await zhouLiOf(database.current, eventId)
  const { captain, mates } = await aTeamOf(database.current, eventId, '示例一队', [
    'Wang Fang',
    'Li Qiang',
    'Sun Lan',
  ])
  const all = [captain, ...mates]
  await zhouLi.person.call('act_on_signups', {
    event_id: eventId,
    signup_ids: all.map(({ signup }) => signup.id),
    act: '移除',
    reason: '队伍退赛',
  })
  for (const { person } of all) {
    expect((await person.call<SignupAnswer>('get_my_signup', { event_id: eventId })).status).toBe('已取消')
    const messages = await person.call<{ title: string }[]>('list_messages')
    expect(messages.map(({ title }) => title)).not.toContain('您是队长了')
  }
  expect(await seatsThatLie(database.current)).toEqual([])
})
