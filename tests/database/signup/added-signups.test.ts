import { expect, test } from 'vitest'
import { type ActAnswer, aGuestOf, zhouLiOf } from '../../support/database/acts.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, aSignup, reviewOne, seatsThatLie } from '../../support/database/events.ts'

const database = useEmbeddedSupabase()

async function anAdding(eventId: string, phone?: string) {
  const zhouLi = await zhouLiOf(database.current, eventId, phone)
  const asked = (signup: object) => ({ event_id: eventId, signup: aSignup(signup), reason: '本人来电' })
  return {
    ...zhouLi,
    asked,
    add: (signup: object) =>
      zhouLi.person.call<ActAnswer & { hasAccount: boolean }>('add_signup', asked(signup)),
    refused: (signup: object) => zhouLi.person.refusal('add_signup', asked(signup)),
  }
}

test('Zhou Li signs up somebody who called: a seat, then the waitlist, then nobody', async () => {
  const eventId = await anEvent(database.current, { pools: { 女: 1 }, waitlistSize: 1 })
  const zhouLi = await anAdding(eventId)
  const first = await zhouLi.add({ fullName: '示例来电一', phone: '13800000501' })
  expect(first).toMatchObject({
    hasAccount: false,
    signup: { status: '已确认', seatLabel: 'F01', number: 1 },
  })
  expect(first.history[0]).toMatchObject({ note: '主办方代报名：本人来电', actor: '示例组织者 138****0300' })
  const second = await zhouLi.add({ fullName: '示例来电二', phone: '13800000502', birthDate: '1997-01-01' })
  expect(second.signup.status).toBe('候补')
  expect(
    await zhouLi.refused({ fullName: '示例来电三', phone: '13800000503', birthDate: '1998-01-01' }),
  ).toBe('409 event_full')
  await zhouLi.act(first.signup, '移除')
  expect((await zhouLi.act(second.signup, '递补')).signup.status).toBe('已确认')
  expect(await seatsThatLie(database.current)).toEqual([])
})

test('the same request adds one person, and nobody is added twice', async () => {
  const eventId = await anEvent(database.current)
  const zhouLi = await anAdding(eventId)
  const asked = zhouLi.asked({ fullName: '示例来电' })
  const first = await zhouLi.person.call<ActAnswer>('add_signup', asked)
  expect(await zhouLi.person.call('add_signup', asked)).toEqual(first)
  expect(await zhouLi.refused({ fullName: '示例 来电' })).toContain('已经报过名了（已确认）')
})

test('who was added is neither reviewed again nor forgotten by messages to nobody', async () => {
  const eventId = await anEvent(database.current, { needsReview: true })
  const zhouLi = await anAdding(eventId)
  const { signup } = await zhouLi.add({ fullName: '示例来电' })
  expect(signup.status).toBe('已确认')
  expect((await reviewOne(zhouLi.person, eventId, signup.id, false))?.refusal).toBe('already_decided')
  await zhouLi.person.call('cancel_event', { event_id: eventId, reason: '场地有变' })
})

test('conditions hold by telephone too; closed, canceled and past events take nobody', async () => {
  const eventId = await anEvent(database.current, {
    pools: { 女: 2 },
    columns: { female_min_age: '20', female_max_age: '40' },
  })
  const zhouLi = await anAdding(eventId)
  expect(await zhouLi.refused({ birthDate: '1950-01-01' })).toBe('422 condition_not_met age')
  expect(await zhouLi.refused({ sex: '男' })).toBe('422 condition_not_met sex')
  await zhouLi.person.call('set_signup_open', { event_id: eventId, is_open: false })
  expect(await zhouLi.refused({})).toContain('报名已经截止，名单已经定下来')
  await zhouLi.person.call('cancel_event', { event_id: eventId, reason: '场地有变' })
  expect(await zhouLi.refused({})).toContain('活动已经取消')
  const other = await anEvent(database.current)
  expect(await zhouLi.person.refusal('add_signup', { ...zhouLi.asked({}), event_id: other })).toBe(
    '404 not_found',
  )
})

test('the name of a team joins it with the captain’s own employer; another name founds a team', async () => {
  const eventId = await anEvent(database.current, {
    kind: '文体活动',
    pools: { 不限: 2 },
    columns: { team_min_size: '3', team_max_size: '4' },
  })
  const zhouLi = await anAdding(eventId)
  const captain = await aGuestOf(database.current, eventId, 'Wang Fang', {
    teamName: '示例一队',
    employer: '示例物流',
  })
  const joined = await zhouLi.add({
    fullName: '示例来电',
    teamName: '示例一队',
    employer: undefined,
    birthDate: '1990-01-01',
  })
  expect(joined.signup).toMatchObject({ teamName: '示例一队', isCaptain: false, employer: '示例物流' })
  expect((await zhouLi.record(captain)).signup).toMatchObject({ teamSize: 2, teamLacks: 1 })
  const founded = await zhouLi.add({ fullName: '示例来电二', teamName: '示例二队', birthDate: '1991-01-01' })
  expect(founded.signup).toMatchObject({ teamName: '示例二队', isCaptain: true, status: '已确认' })
  expect(await zhouLi.refused({ fullName: '示例三', birthDate: '1992-01-01' })).toContain('team_needed')
  expect(await seatsThatLie(database.current)).toEqual([])
})
