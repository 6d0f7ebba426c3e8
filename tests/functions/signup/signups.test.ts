import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SignupPayload } from '#shared/signup/signup-payload.ts'
import { bornYearsAgo } from '../../support/born-years-ago.ts'
import { tellCancelations } from '../../support/database/tell-cancelations.ts'
import { signInOrganizer } from '../../support/functions/organizer.ts'
import { type Phone, signIn } from '../../support/functions/phone.ts'
import { createEvent, sampleSignup } from '../../support/functions/sample-event.ts'
import { startTestServer, type TestServer } from '../../support/functions/start-test-server.ts'

let server: TestServer
let wangFang: Phone
let liQiang: Phone

beforeAll(async () => {
  server = await startTestServer()
  wangFang = await signIn(server, 'wang-fang')
  liQiang = await signIn(server, 'li-qiang')
})
afterAll(() => server.close())

const refusalOf = async (phone: Phone, id: string, changes: Partial<SignupPayload>) =>
  (await phone.attempt('signUpForEvent', { params: { id }, body: sampleSignup(changes) })).problem

describe('a signup that does not fit says which condition it is', () => {
  test.each<[string, Partial<SignupPayload>, Record<string, unknown>, string, string]>([
    ['a man too old', { sex: '男', birthDate: '1970-01-01' }, {}, 'birthDate', '这场活动男士要 24–38 岁'],
    ['a woman too young', { birthDate: bornYearsAgo(20) }, {}, 'birthDate', '这场活动女士要 22–36 岁'],
    [
      'another city',
      { regionCode: '340202' },
      { region_codes: ['340100'] },
      'regionCode',
      '这场活动只面向合肥市的职工',
    ],
    ['another employer', {}, { employers: ['示例医院'] }, 'employer', '这场活动只面向示例医院的职工'],
    [
      'divorced',
      { maritalStatus: '离异' },
      { marital_statuses: ['未婚'] },
      'maritalStatus',
      '这场活动只接受未婚的职工报名',
    ],
  ])('%s', async (_, changes, columns, path, message) => {
    const problem = await refusalOf(wangFang, await createEvent(server.supabase, { columns }), changes)
    expect(problem).toMatchObject({ status: 422, code: 'condition_not_met', errors: [{ path, message }] })
  })
})

describe('signing up is refused with the reason', () => {
  const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString()

  test.each([
    ['before it opens', { signup_opens_at: hours(1) }, 'signup_not_open'],
    ['after it closed', { signup_opens_at: hours(-48), signup_closes_at: hours(-1) }, 'signup_closed'],
  ])('%s', async (_, columns, code) => {
    expect((await refusalOf(wangFang, await createEvent(server.supabase, { columns }), {}))?.code).toBe(code)
  })

  test('when the event is canceled: as closed until people are told, since it can be taken back', async () => {
    const id = await createEvent(server.supabase)
    await server.supabase.query(
      `update public.events set state = '已取消', canceled_reason = '场地有变' where id = $1`,
      [id],
    )
    expect((await refusalOf(wangFang, id, {}))?.code).toBe('signup_closed')
    await tellCancelations(server.supabase)
    expect((await refusalOf(wangFang, id, {}))?.code).toBe('event_canceled')
  })

  test('when seats and waitlist are full', async () => {
    const id = await createEvent(server.supabase, { women: 1, waitlist: 0 })
    await wangFang.call('signUpForEvent', { params: { id }, body: sampleSignup() })
    const chenJing = await signIn(server, 'chen-jing')
    expect((await refusalOf(chenJing, id, {}))?.code).toBe('event_full')
  })

  test('with a sentence for each wrong answer', async () => {
    const problem = await refusalOf(wangFang, await createEvent(server.supabase), {
      phone: '1',
      heightCm: 17,
      interests: [],
    })
    expect(problem?.code).toBe('invalid_input')
    expect(problem?.errors.map(({ path }) => path).sort()).toEqual(['heightCm', 'interests', 'phone'])
  })
})

describe('Wang Fang has one place, however often she presses', () => {
  test('at the same moment with the same answers', async () => {
    const params = { id: await createEvent(server.supabase) }
    const body = sampleSignup()
    const signups = await Promise.all([1, 2, 3].map(() => wangFang.call('signUpForEvent', { params, body })))
    expect(new Set(signups.map(({ id }) => id)).size).toBe(1)
    const { pools } = await wangFang.call('getEvent', { params })
    expect(pools[1]).toMatchObject({ pool: '女', capacity: 2, taken: 1, waiting: 0, pending: 0 })
  })

  test('from another phone, where she is told that she has signed up', async () => {
    const id = await createEvent(server.supabase)
    await wangFang.call('signUpForEvent', { params: { id }, body: sampleSignup() })
    expect((await refusalOf(wangFang, id, {}))?.code).toBe('already_signed_up')
  })
})

test('seats left are fresh at once for whoever just took one', async () => {
  const params = { id: await createEvent(server.supabase) }
  const before = await wangFang.call('getEvent', { params })
  await wangFang.call('signUpForEvent', { params, body: sampleSignup() })
  const after = await wangFang.call('getEvent', { params })
  const taken = (pools: typeof after.pools) => pools.find(({ pool }) => pool === '女')?.taken
  expect([taken(before.pools), taken(after.pools)]).toEqual([0, 1])
})

describe('the organizer of an event', () => {
  test('reviews its signups, and nobody else does', async () => {
    const id = await createEvent(server.supabase, { columns: { needs_review: true } })
    const otherId = await createEvent(server.supabase)
    const organizer = await signInOrganizer(server, { openid: 'zhao-min', phone: '13800000401', eventId: id })
    const other = await signInOrganizer(server, { openid: 'sun-wei', phone: '13800000402', eventId: otherId })
    const signup = await liQiang.call('signUpForEvent', { params: { id }, body: sampleSignup({ sex: '男' }) })
    expect(signup.status).toBe('待审核')

    const review = { params: { id }, body: { ids: [signup.id], isApproved: true, reason: null } }
    expect((await liQiang.attempt('reviewSignups', review)).problem?.code).toBe('not_organizer')
    expect((await other.attempt('reviewSignups', review)).problem?.code).toBe('not_found')
    expect(await organizer.call('reviewSignups', review)).toMatchObject([{ status: '已确认', refusal: null }])
    // Her phone asks again, because the answer was lost.
    expect(await organizer.call('reviewSignups', review)).toMatchObject([{ status: '已确认', refusal: null }])
    const otherwise = { ...review, body: { ...review.body, isApproved: false, reason: '没有单身' } }
    expect(await organizer.call('reviewSignups', otherwise)).toMatchObject([{ refusal: 'already_decided' }])
    const own = await liQiang.call('getMySignup', { params: { id } })
    expect(own).toMatchObject({ status: '已确认', seatLabel: 'M01' })
  })

  test('sees counts and the roster of that event, page by page, and of no other', async () => {
    const id = await createEvent(server.supabase, { men: 5, women: 5 })
    const otherId = await createEvent(server.supabase)
    const organizer = await signInOrganizer(server, { openid: 'qian-lei', phone: '13800000403', eventId: id })
    const body = sampleSignup({ birthDate: bornYearsAgo(30) })
    await wangFang.call('signUpForEvent', { params: { id }, body })
    await liQiang.call('signUpForEvent', {
      params: { id },
      body: sampleSignup({ sex: '男', fullName: '示例四' }),
    })

    expect((await organizer.call('getMe')).isOrganizer).toBe(true)
    expect(await organizer.call('listManagedEvents')).toMatchObject([
      { event: { id }, counts: { 已确认: 2, 候补: 0 } },
    ])
    const [first] = await organizer.call('listSignups', { params: { id }, query: { size: '1' } })
    const rest = await organizer.call('listSignups', {
      params: { id },
      query: { after: String(first?.number) },
    })
    expect([first, ...rest].map((row) => row?.fullName)).toEqual(['示例一', '示例四'])
    expect(first).toMatchObject({
      regionName: expect.stringContaining('包河区'),
      phone: '13800000101',
      age: 30,
    })

    for (const name of ['getManagedEvent', 'listSignups'] as const) {
      expect((await organizer.attempt(name, { params: { id: otherId } })).problem?.code).toBe('not_found')
    }
    const tooMany = await organizer.attempt('listSignups', { params: { id }, query: { size: '9999' } })
    expect(tooMany.problem?.code).toBe('invalid_input')
  })
})

test('jobs run for whoever has their secret', async () => {
  const { jobsSecret } = server.runtime.environment.config
  const response = await fetch(`${server.url}/api/jobs`, {
    method: 'POST',
    headers: { authorization: `Bearer ${jobsSecret}` },
  })
  expect(response.status).toBe(200)
  expect(await response.json()).toContainEqual({ name: 'purge-uploads', isOk: true })
})

describe('a phone that is in already', () => {
  test('tells its owner what to do, and says of Wang Fang no more than that', async () => {
    const id = await createEvent(server.supabase)
    const phone = '13800000701'
    const [first, second] = [await signIn(server, 'first-account'), await signIn(server, 'second-account')]
    for (const account of [first, second]) await account.verifyPhone(phone)
    await first.call('signUpForEvent', { params: { id }, body: sampleSignup({ fullName: '示例丁丁' }) })
    const refused = await refusalOf(second, id, {})
    expect(refused).toMatchObject({ status: 409, code: 'person_signed_up' })
    expect(refused?.title).toMatch(/请带身份证找主办工会或拨 12351/)
    expect(JSON.stringify(refused)).not.toMatch(new RegExp(`丁丁|${phone}|${first.workerId}`))
    expect(await refusalOf(first, id, {})).toMatchObject({
      code: 'already_signed_up',
      title: '您已经报过名了',
    })
  })
})
