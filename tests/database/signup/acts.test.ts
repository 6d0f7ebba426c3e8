import { expect, test } from 'vitest'
import { aGuestOf, lastMessage, zhouLiOf } from '../../support/database/acts.ts'
import { anOrganizer } from '../../support/database/doors.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import {
  anEvent,
  aSignup,
  letEventPass,
  reviewOne,
  type SignupAnswer,
  seatsThatLie,
} from '../../support/database/events.ts'
import { type Person, signIn } from '../../support/database/people.ts'

const database = useEmbeddedSupabase()
const mine = (person: Person, eventId: string) =>
  person.call<SignupAnswer>('get_my_signup', { event_id: eventId })
const guest = (eventId: string, name: string, changes?: object) =>
  aGuestOf(database.current, eventId, name, changes)

test('Zhou Li removes Wang Fang for a reason: Zhao Min is next, Wang Fang is told when and where', async () => {
  const eventId = await anEvent(database.current, { pools: { 女: 1 } })
  const zhouLi = await zhouLiOf(database.current, eventId)
  const wangFang = await guest(eventId, 'Wang Fang')
  const zhaoMin = await guest(eventId, 'Zhao Min')

  const removed = await zhouLi.act(wangFang, '移除', { reason: '来电说来不了' })

  expect(removed.signup).toMatchObject({ status: '已取消', seatLabel: null })
  expect(removed.history[0]).toMatchObject({
    status: '已取消',
    note: '主办方移除了报名：来电说来不了',
    actor: '示例组织者 138****0300',
  })
  expect((await mine(zhaoMin.person, eventId)).status).toBe('待确认')
  expect(await lastMessage(database.current, wangFang.person)).toMatch(
    /^“示例活动 .*”（\d+月\d+日 \d\d:\d\d，示例地点）的报名，主办方移除了。原因：来电说来不了。/,
  )
  expect(await seatsThatLie(database.current)).toEqual([])
})

test('the same act again changes nothing and tells nobody', async () => {
  const eventId = await anEvent(database.current, { pools: { 女: 1 } })
  const zhouLi = await zhouLiOf(database.current, eventId)
  const wangFang = await guest(eventId, 'Wang Fang')
  const first = await zhouLi.act(wangFang, '移除')
  const count = () => database.current.query('select count(*) from public.messages')
  const before = await count()
  expect(await zhouLi.act(wangFang, '移除')).toEqual(first)
  expect(await count()).toEqual(before)
})

test('Wang Fang reads why, but neither who it was nor the note about her', async () => {
  const eventId = await anEvent(database.current)
  const zhouLi = await zhouLiOf(database.current, eventId)
  const wangFang = await guest(eventId, 'Wang Fang')
  expect((await zhouLi.note(wangFang, '坐轮椅，留靠门的位子')).note).toBe('坐轮椅，留靠门的位子')
  const same = await zhouLi.note(wangFang, '坐轮椅，留靠门的位子')
  expect(same.history.filter(({ isInternal }) => isInternal)).toHaveLength(1)

  const seen = JSON.stringify([
    await mine(wangFang.person, eventId),
    await wangFang.person.call('get_my_data', {}),
    await wangFang.person.call('list_my_signups', {}),
  ])
  expect(seen).not.toContain('坐轮椅')
  expect(seen).not.toContain('示例组织者')
  expect((await zhouLi.note(wangFang, '')).note).toBeNull()
})

test('whoever waits gets a seat that is free, in order, and never one too many', async () => {
  const eventId = await anEvent(database.current, { pools: { 女: 1 } })
  const zhouLi = await zhouLiOf(database.current, eventId)
  const wangFang = await guest(eventId, 'Wang Fang')
  const zhaoMin = await guest(eventId, 'Zhao Min')
  const sunLan = await guest(eventId, 'Sun Lan')
  expect(await zhouLi.refusal(zhaoMin, '递补')).toContain('现在没有空着的名额')
  await zhouLi.act(wangFang, '移除')
  expect(await zhouLi.refusal(sunLan, '递补')).toContain('现在没有空着的名额')

  const promoted = await zhouLi.act(zhaoMin, '递补', { reason: '电话里说来' })

  expect(promoted.signup).toMatchObject({ status: '已确认', seatLabel: 'F01' })
  expect(await lastMessage(database.current, zhaoMin.person)).toContain('座位号 F01')
  expect(await zhouLi.refusal(wangFang, '递补')).toContain('这份报名现在是“已取消”，不在候补里')
  expect(await seatsThatLie(database.current)).toEqual([])
})

test('nobody overtakes: with seats that came free after the start, the first in line is asked for', async () => {
  const eventId = await anEvent(database.current, { pools: { 女: 1 } })
  const zhouLi = await zhouLiOf(database.current, eventId)
  const wangFang = await guest(eventId, 'Wang Fang')
  const zhaoMin = await guest(eventId, 'Zhao Min')
  const sunLan = await guest(eventId, 'Sun Lan')
  await database.current.query(
    `update public.events set starts_at = now() - interval '1 minute', cancel_deadline = now() - interval '2 minutes' where id = $1`,
    [eventId],
  )
  await zhouLi.act(wangFang, '移除')
  expect(await zhouLi.refusal(sunLan, '递补')).toContain('前面还有 1 位候补')
  expect((await zhouLi.act(zhaoMin, '递补')).signup.status).toBe('已确认')
  expect(await zhouLi.refusal(zhaoMin, '移到候补')).toContain('活动已经开始')
})

test('to the waitlist means its end, and only when somebody else waits', async () => {
  const eventId = await anEvent(database.current, { pools: { 女: 1 } })
  const zhouLi = await zhouLiOf(database.current, eventId)
  const wangFang = await guest(eventId, 'Wang Fang')
  expect(await zhouLi.refusal(wangFang, '移到候补')).toContain('现在没有别人候补')
  const zhaoMin = await guest(eventId, 'Zhao Min')
  const sunLan = await guest(eventId, 'Sun Lan')

  const moved = await zhouLi.act(wangFang, '移到候补')

  expect(moved.signup).toMatchObject({ status: '候补', number: 1, seatLabel: null })
  expect((await mine(zhaoMin.person, eventId)).status).toBe('待确认')
  expect((await mine(sunLan.person, eventId)).waitlistPlace).toBe(1)
  expect((await mine(wangFang.person, eventId)).waitlistPlace).toBe(2)
  expect(await seatsThatLie(database.current)).toEqual([])
})

test('an event without a waitlist has no place to move Wang Fang to', async () => {
  const eventId = await anEvent(database.current, { waitlistSize: 0 })
  const zhouLi = await zhouLiOf(database.current, eventId)
  expect(await zhouLi.refusal(await guest(eventId, 'Wang Fang'), '移到候补')).toContain('这场活动没有候补')
})

test('a decision is taken back: the seat goes on, and the signup waits for review at its place', async () => {
  const eventId = await anEvent(database.current, { pools: { 女: 1 }, needsReview: true })
  const zhouLi = await zhouLiOf(database.current, eventId)
  const wangFang = await guest(eventId, 'Wang Fang')
  const zhaoMin = await guest(eventId, 'Zhao Min')
  expect(await zhouLi.refusal(wangFang, '递补')).toContain('不在候补里')
  await reviewOne(zhouLi.person, eventId, wangFang.id, true)
  await reviewOne(zhouLi.person, eventId, zhaoMin.id, true)

  const back = await zhouLi.act(wangFang, '撤回审核', { reason: '单位要再核实' })

  expect(back.signup).toMatchObject({ status: '待审核', seatLabel: null })
  expect((await mine(zhaoMin.person, eventId)).status).toBe('待确认')
  expect(await lastMessage(database.current, wangFang.person)).toContain('要重新审核')
  expect((await reviewOne(zhouLi.person, eventId, wangFang.id, false, '核实不了'))?.status).toBe('未通过')
  expect((await zhouLi.act(wangFang, '撤回审核')).signup.status).toBe('待审核')
  expect(await seatsThatLie(database.current)).toEqual([])
})

test('what was not reviewed cannot be taken back, nor a refusal after which Wang Fang signed up again', async () => {
  const open = await anEvent(database.current)
  const atOpen = await zhouLiOf(database.current, open)
  expect(await atOpen.refusal(await guest(open, 'Wang Fang'), '撤回审核')).toContain('不审核报名')

  const reviewed = await anEvent(database.current, { needsReview: true })
  const zhouLi = await zhouLiOf(database.current, reviewed, '13800000301')
  const wangFang = await guest(reviewed, 'Wang Fang')
  await reviewOne(zhouLi.person, reviewed, wangFang.id, false, '信息不全')
  await wangFang.person.call('sign_up_for_event', {
    event_id: reviewed,
    signup: aSignup(),
  })
  expect(await zhouLi.refusal(wangFang, '撤回审核')).toContain('本人已经重新报名')
})

test('nobody acts without a reason, on another event, on a canceled or a past one, or as a stranger', async () => {
  const eventId = await anEvent(database.current)
  const zhouLi = await zhouLiOf(database.current, eventId)
  const wangFang = await guest(eventId, 'Wang Fang')
  expect(await zhouLi.refusal(wangFang, '移除', { reason: ' 　' })).toContain('请写明原因')
  expect(await zhouLi.refusal(wangFang, '烧掉')).toContain('invalid_input')

  const other = await anEvent(database.current)
  const chenHong = await anOrganizer(database.current, other, '13800000302')
  const act = { signup_id: wangFang.id, act: '移除', reason: '不想让她来' }
  expect(await chenHong.refusal('act_on_signup', { event_id: eventId, ...act })).toBe('404 not_found')
  expect(await chenHong.refusal('act_on_signup', { event_id: other, ...act })).toBe('404 not_found')
  expect(await chenHong.refusal('note_signup', { event_id: other, signup_id: wangFang.id, note: '她' })).toBe(
    '404 not_found',
  )
  const liQiang = await signIn(database.current, 'Li Qiang')
  expect(await liQiang.refusal('act_on_signup', { event_id: eventId, ...act })).toBe('403 not_organizer')

  await letEventPass(database.current, eventId, 5)
  expect(await zhouLi.refusal(wangFang, '移除')).toContain('活动已经结束')
  await chenHong.call('cancel_event', { event_id: other, reason: '场地有变' })
  expect((await mine(wangFang.person, eventId)).status).toBe('已确认')
})

test('at a canceled event nothing is done any more', async () => {
  const eventId = await anEvent(database.current)
  const zhouLi = await zhouLiOf(database.current, eventId)
  const wangFang = await guest(eventId, 'Wang Fang')
  await zhouLi.person.call('cancel_event', { event_id: eventId, reason: '场地有变' })
  for (const act of ['移除', '移到候补', '撤回审核'])
    expect(await zhouLi.refusal(wangFang, act)).toContain('活动已经取消')
})

test('the record says beforehand what fits and why the rest does not', async () => {
  const eventId = await anEvent(database.current, { pools: { 女: 1 } })
  const zhouLi = await zhouLiOf(database.current, eventId)
  const wangFang = await guest(eventId, 'Wang Fang')
  const { acts } = await zhouLi.record(wangFang)
  expect(Object.fromEntries(acts.map(({ act, fault }) => [act, fault]))).toEqual({
    当队长: '只有队员能接任队长。',
    更正: null,
    递补: '这份报名现在是“已确认”，不在候补里。',
    移到候补: '现在没有别人候补，让出的名额马上又会轮到本人。不让参加请用“移除”。',
    撤回审核: '这场活动不审核报名，没有审核可以撤回。',
    移除: null,
    签到: '签到在活动开始前 12 小时开放。',
  })
})
