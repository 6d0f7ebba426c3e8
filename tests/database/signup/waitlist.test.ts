import { afterEach, describe, expect, test } from 'vitest'
import { behindTheGuards } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, type SignupAnswer, seatsThatLie, signUp } from '../../support/database/events.ts'
import { type Person, serviceAccount, signIn } from '../../support/database/people.ts'
import { tellCancelations } from '../../support/database/tell-cancelations.ts'

const database = useEmbeddedSupabase()
const newcomer = (name: string) => signIn(database.current, name)
const twoPeople = async (): Promise<[Person, Person]> => [
  await newcomer('Wang Fang'),
  await newcomer('Zhao Min'),
]
const mySignup = (person: Person, eventId: string) =>
  person.call<SignupAnswer>('get_my_signup', { event_id: eventId })

/** Lets the offer of a signup expire. */
const letOfferExpire = (signupId: string) =>
  behindTheGuards(
    database.current,
    `update public.signups set offer_expires_at = now() - interval '1 second' where id = $1`,
    [signupId],
  )

afterEach(async () => {
  expect(await seatsThatLie(database.current)).toEqual([])
})

describe('the waitlist', () => {
  /** One taken seat and three waiting people. */
  async function fullEvent() {
    const eventId = await anEvent(database.current, { pools: { 男: 1, 女: 1 }, waitlistSize: 10 })
    const seated = await newcomer('Wang Fang')
    const seat = await signUp(seated, eventId)
    const join = async (name: string) => {
      const person = await newcomer(name)
      return { person, signup: await signUp(person, eventId) }
    }
    const first = await join('Zhao Min')
    const second = await join('Sun Li')
    const third = await join('Zhou Li')
    return { eventId, seated, seat, first, second, third }
  }

  test('a canceled seat is offered to the next at once, by order of arrival', async () => {
    const { eventId, seated, seat, first, second } = await fullEvent()
    await seated.call('cancel_signup', { signup_id: seat.id })
    expect(await mySignup(first.person, eventId)).toMatchObject({ status: '待确认', waitlistPlace: null })
    expect(await mySignup(second.person, eventId)).toMatchObject({ status: '候补', waitlistPlace: 1 })
    const [message] = await first.person.call<{ title: string; link: string }[]>('list_messages')
    expect(message).toMatchObject({ title: '候补轮到您了', link: `/events/${eventId}` })
  })

  test('accepting gives the seat and the label it had; twice is the same as once', async () => {
    const { seated, seat, first } = await fullEvent()
    await seated.call('cancel_signup', { signup_id: seat.id })
    const { person, signup } = first
    const accepted = await person.call<SignupAnswer>('accept_offer', { signup_id: signup.id })
    expect(accepted).toMatchObject({ status: '已确认', seatLabel: 'F01', offerExpiresAt: null })
    expect(await person.call('accept_offer', { signup_id: signup.id })).toMatchObject({ seatLabel: 'F01' })
    expect(accepted.history.map(({ status }) => status)).toEqual(['候补', '待确认', '已确认'])
  })

  test('declining passes the offer on', async () => {
    const { eventId, seated, seat, first, second } = await fullEvent()
    await seated.call('cancel_signup', { signup_id: seat.id })
    await first.person.call('cancel_signup', { signup_id: first.signup.id })
    expect(await mySignup(second.person, eventId)).toMatchObject({ status: '待确认' })
  })

  test('an offer without an answer passes on at the next look, by anybody, without a job', async () => {
    const { eventId, seated, seat, first, second } = await fullEvent()
    await seated.call('cancel_signup', { signup_id: seat.id })
    await letOfferExpire(first.signup.id)
    expect(await first.person.refusal('accept_offer', { signup_id: first.signup.id })).toBe(
      '409 offer_expired',
    )
    await seated.call('get_event', { event_id: eventId })
    expect(await mySignup(second.person, eventId)).toMatchObject({ status: '待确认' })
    expect(await mySignup(first.person, eventId)).toMatchObject({ status: '已取消' })
    expect(await first.person.refusal('accept_offer', { signup_id: first.signup.id })).toBe(
      '409 offer_expired',
    )
  })

  test('the job passes offers on when nobody looks', async () => {
    const { eventId, seated, seat, first } = await fullEvent()
    await seated.call('cancel_signup', { signup_id: seat.id })
    await letOfferExpire(first.signup.id)
    await database.current.query(`update private.jobs set next_run_at = now()`)
    await serviceAccount(database.current).call('run_due_jobs')
    const rows = await database.current.query<{ status: string }>(
      'select status from public.signups where event_id = $1 order by line_number',
      [eventId],
    )
    expect(rows.map(({ status }) => status)).toEqual(['已取消', '已取消', '待确认', '候补'])
  })

  test('an offer never outlasts the beginning of the event, and none is made after it', async () => {
    const { eventId, seated, seat, first, second } = await fullEvent()
    await database.current.query(
      `update public.events set cancel_deadline = now() + interval '1 hour', starts_at = now() + interval '2 hours' where id = $1`,
      [eventId],
    )
    await seated.call('cancel_signup', { signup_id: seat.id })
    const [row] = await database.current.query(
      `select offer_expires_at = (select starts_at from public.events where id = $1) as at_the_start
       from public.signups where event_id = $1 and status = '待确认'`,
      [eventId],
    )
    expect(row).toEqual({ at_the_start: true })

    await database.current.query(
      `update public.events set signup_opens_at = now() - interval '3 days', signup_closes_at = now() - interval '2 days',
         cancel_deadline = now() - interval '1 day', starts_at = now() - interval '1 hour' where id = $1`,
      [eventId],
    )
    await letOfferExpire(first.signup.id)
    await seated.call('get_event', { event_id: eventId })
    expect(await mySignup(second.person, eventId)).toMatchObject({ status: '候补' })
  })

  test('more seats are offered to the waitlist at once', async () => {
    const { eventId, first, second, third } = await fullEvent()
    await database.current.query(
      `update public.event_pools set capacity = capacity + 2 where event_id = $1 and pool = '女'`,
      [eventId],
    )
    const statuses = await Promise.all(
      [first, second, third].map(async ({ person }) => (await mySignup(person, eventId)).status),
    )
    expect(statuses).toEqual(['待确认', '待确认', '候补'])
  })

  test('without an offer there is nothing to accept', async () => {
    const { first } = await fullEvent()
    expect(await first.person.refusal('accept_offer', { signup_id: first.signup.id })).toBe('409 no_offer')
  })
})

describe('canceling', () => {
  test("Li Qiang cannot cancel or accept Wang Fang's signup", async () => {
    const eventId = await anEvent(database.current)
    const [wangFang, liQiang] = await twoPeople()
    const { id } = await signUp(wangFang, eventId)
    expect(await liQiang.refusal('cancel_signup', { signup_id: id })).toBe('404 not_found')
    expect(await liQiang.refusal('accept_offer', { signup_id: id })).toBe('404 not_found')
    expect(await mySignup(liQiang, eventId)).toBe(null)
  })

  test('after the deadline a seat stays, twice is the same as once before it', async () => {
    const eventId = await anEvent(database.current)
    const [wangFang, zhaoMin] = await twoPeople()
    const first = await signUp(wangFang, eventId)
    const second = await signUp(zhaoMin, eventId)
    await wangFang.call('cancel_signup', { signup_id: first.id })
    expect(await wangFang.call('cancel_signup', { signup_id: first.id })).toMatchObject({ status: '已取消' })
    await database.current.query(`update public.events set cancel_deadline = now() where id = $1`, [eventId])
    expect(await mySignup(zhaoMin, eventId)).toMatchObject({ canCancel: false })
    expect(await zhaoMin.refusal('cancel_signup', { signup_id: second.id })).toBe(
      '409 cancel_deadline_passed',
    )
  })

  test('an offer of an event that was canceled meanwhile cannot be taken', async () => {
    const eventId = await anEvent(database.current, { pools: { 女: 1 } })
    const [wangFang, zhaoMin] = await twoPeople()
    const first = await signUp(wangFang, eventId)
    const second = await signUp(zhaoMin, eventId)
    await wangFang.call('cancel_signup', { signup_id: first.id })
    await database.current.query(
      `update public.events set state = '已取消', canceled_reason = '场地维修' where id = $1`,
      [eventId],
    )
    await tellCancelations(database.current)
    expect(await zhaoMin.refusal('accept_offer', { signup_id: second.id })).toBe('409 event_canceled')
  })

  test('a canceled event tells everybody with a live signup, with the reason', async () => {
    const eventId = await anEvent(database.current, { pools: { 女: 1 } })
    const [wangFang, zhaoMin] = await twoPeople()
    await signUp(wangFang, eventId)
    await signUp(zhaoMin, eventId)
    await database.current.query(
      `update public.events set state = '已取消', canceled_reason = '场地维修' where id = $1`,
      [eventId],
    )
    await tellCancelations(database.current)
    for (const person of [wangFang, zhaoMin]) {
      const [message] = await person.call<{ body: string }[]>('list_messages')
      expect(message?.body).toContain('场地维修')
    }
  })
})

test('a signup says what happened to it, and nobody can rewrite that', async () => {
  const eventId = await anEvent(database.current)
  const wangFang = await signIn(database.current, 'Wang Fang')
  const { id } = await signUp(wangFang, eventId)
  const canceled = await wangFang.call<SignupAnswer>('cancel_signup', { signup_id: id })
  expect(canceled.history).toMatchObject([
    { status: '已确认', note: null },
    { status: '已取消', note: '本人取消' },
  ])
  await database.current.query('set role app_definer')
  await expect(database.current.query(`update public.signup_events set note = 'x'`)).rejects.toThrow()
  await database.current.query('reset role')
})
