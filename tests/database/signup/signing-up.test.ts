import { afterEach, describe, expect, test } from 'vitest'
import { behindTheGuards } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, aSignup, type SignupAnswer, seatsThatLie, signUp } from '../../support/database/events.ts'
import { type Person, serviceAccount, signIn } from '../../support/database/people.ts'

const database = useEmbeddedSupabase()
const newcomer = (name: string) => signIn(database.current, name)
const twoPeople = async (): Promise<[Person, Person]> => [
  await newcomer('Wang Fang'),
  await newcomer('Zhao Min'),
]
const mySignup = (person: Person, eventId: string) =>
  person.call<SignupAnswer>('get_my_signup', { event_id: eventId })

afterEach(async () => {
  expect(await seatsThatLie(database.current)).toEqual([])
})

describe('signing up', () => {
  test('the first gets a seat with a label, the next waits, the one after is told that all is full', async () => {
    const eventId = await anEvent(database.current, { pools: { 男: 1, 女: 1 }, waitlistSize: 1 })
    const [wangFang, zhaoMin] = await twoPeople()
    const sunLi = await newcomer('Sun Li')
    expect(await signUp(wangFang, eventId)).toMatchObject({
      status: '已确认',
      seatLabel: 'F01',
      waitlistPlace: null,
    })
    expect(await signUp(zhaoMin, eventId)).toMatchObject({
      status: '候补',
      seatLabel: null,
      waitlistPlace: 1,
    })
    expect(await sunLi.refusal('sign_up_for_event', { event_id: eventId, signup: aSignup() })).toBe(
      '409 event_full',
    )
    const liQiang = await signIn(database.current, 'Li Qiang')
    expect(await signUp(liQiang, eventId, { sex: '男' })).toMatchObject({
      status: '已确认',
      seatLabel: 'M01',
    })
  })

  test('a retried signup is the same signup and takes one seat', async () => {
    const eventId = await anEvent(database.current)
    const wangFang = await signIn(database.current, 'Wang Fang')
    const signup = aSignup()
    const answers = await Promise.all(
      [1, 2, 3].map(() => wangFang.call<SignupAnswer>('sign_up_for_event', { event_id: eventId, signup })),
    )
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  })

  test('a second signup of Wang Fang is refused, and leaves no trace in the counters', async () => {
    const eventId = await anEvent(database.current)
    const wangFang = await signIn(database.current, 'Wang Fang')
    await signUp(wangFang, eventId)
    expect(await wangFang.refusal('sign_up_for_event', { event_id: eventId, signup: aSignup() })).toBe(
      '409 already_signed_up',
    )
  })

  test('Wang Fang cannot sign up twice with two accounts of one verified phone', async () => {
    const eventId = await anEvent(database.current)
    const [first, second] = [
      await signIn(database.current, 'Wang Fang', '13800000061'),
      await signIn(database.current, 'Wang Fang again', '13800000061'),
    ]
    await signUp(first, eventId)
    expect(await second.refusal('sign_up_for_event', { event_id: eventId, signup: aSignup() })).toBe(
      '409 already_signed_up',
    )
  })

  test('Wang Fang, with two accounts and one ID number, has one seat: the second waits for a look', async () => {
    const eventId = await anEvent(database.current, { columns: { asks_id_number: 'true' } })
    const [first, second] = await twoPeople()
    const idNumber = '340101199605201224'
    await signUp(first, eventId, { idNumber })
    const again = await signUp(second, eventId, { idNumber, phone: '13800000055' })
    expect(again).toMatchObject({ status: '待审核', seatLabel: null })
    expect(await seatsThatLie(database.current)).toEqual([])
  })

  test('an ID number that the event did not ask for is not kept, not even its mask', async () => {
    const eventId = await anEvent(database.current)
    await signUp(await signIn(database.current, 'Wang Fang'), eventId, { idNumber: '340101199605201224' })
    const kept = await database.current.query(
      'select id_number_masked, id_number_hash from public.signups where event_id = $1',
      [eventId],
    )
    expect(kept).toEqual([{ id_number_masked: null, id_number_hash: null }])
  })

  test('the token of one signup makes another signup at another event', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const { clientToken } = aSignup()
    const events = [await anEvent(database.current), await anEvent(database.current)]
    const ids = await Promise.all(
      events.map(async (eventId) => (await signUp(wangFang, eventId, { clientToken })).id),
    )
    expect(new Set(ids).size).toBe(2)
  })

  test('a typed phone number identifies nobody', async () => {
    const eventId = await anEvent(database.current)
    const [wangFang, zhaoMin] = await twoPeople()
    await signUp(wangFang, eventId, { phone: '13800000062' })
    await signUp(zhaoMin, eventId, { phone: '13800000062' })
  })

  test('verifying a phone later makes earlier signups count for the person', async () => {
    const eventId = await anEvent(database.current)
    const [first, second] = await twoPeople()
    await signUp(first, eventId)
    const service = serviceAccount(database.current)
    await service.call('set_verified_phone', { worker_id: first.id, phone: '13800000063' })
    await service.call('set_verified_phone', { worker_id: second.id, phone: '13800000063' })
    expect(await second.refusal('sign_up_for_event', { event_id: eventId, signup: aSignup() })).toBe(
      '409 already_signed_up',
    )
  })

  test('who turns out to be in twice keeps the earlier account, and the seat of the other goes to the next', async () => {
    const eventId = await anEvent(database.current, { pools: { 女: 2 } })
    const [first, second] = await twoPeople()
    const sunLi = await newcomer('Sun Li')
    for (const person of [first, second, sunLi]) await signUp(person, eventId)
    const service = serviceAccount(database.current)
    for (const { id } of [first, second])
      await service.call('set_verified_phone', { worker_id: id, phone: '13800000066' })
    expect(await mySignup(first, eventId)).toMatchObject({ status: '已确认' })
    expect(await mySignup(second, eventId)).toMatchObject({ status: '已取消' })
    expect(await mySignup(sunLi, eventId)).toMatchObject({ status: '待确认' })
  })

  test('a number that is no mobile number of the mainland verifies nobody', async () => {
    const wangFang = await newcomer('Wang Fang')
    for (const phone of ['+85261234567', '055162777082', ''])
      expect(
        await serviceAccount(database.current).refusal('set_verified_phone', {
          worker_id: wangFang.id,
          phone,
        }),
      ).toBe('422 invalid_input phone')
  })

  test('who canceled may come again, at the end of the line', async () => {
    const eventId = await anEvent(database.current, { pools: { 男: 1, 女: 1 } })
    const [wangFang, zhaoMin] = await twoPeople()
    const { id } = await signUp(wangFang, eventId)
    await signUp(zhaoMin, eventId)
    await wangFang.call('cancel_signup', { signup_id: id })
    expect(await signUp(wangFang, eventId)).toMatchObject({ status: '候补', waitlistPlace: 1 })
    expect(await mySignup(zhaoMin, eventId)).toMatchObject({ status: '待确认' })
  })

  test('an event for everybody has one pool', async () => {
    const eventId = await anEvent(database.current, { pools: { 不限: 2 }, kind: '读书活动' })
    const [wangFang, liQiang] = await twoPeople()
    expect(await signUp(wangFang, eventId)).toMatchObject({ pool: '不限', seatLabel: 'N01' })
    expect(await signUp(liQiang, eventId, { sex: '男' })).toMatchObject({ pool: '不限', seatLabel: 'N02' })
  })

  test('two people never have the label of one seat, whatever writes it', async () => {
    const eventId = await anEvent(database.current)
    const [wangFang, zhaoMin] = await twoPeople()
    const { seatLabel } = await signUp(wangFang, eventId)
    const { id } = await signUp(zhaoMin, eventId)
    const give = 'update public.signups set seat_label = $2 where id = $1'
    await expect(behindTheGuards(database.current, give, [id, seatLabel])).rejects.toThrow(
      'one_seat_per_person',
    )
  })
})
