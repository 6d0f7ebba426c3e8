import { beforeAll, describe, expect, test } from 'vitest'
import { managedEventSchema } from '#shared/event/managed-event.ts'
import { signupRowSchema } from '#shared/signup/endpoints/roster.ts'
import * as z from '#shared/zod.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, reviewOne, type SignupAnswer, seatsThatLie, signUp } from '../../support/database/events.ts'
import { type Person, signIn, stranger } from '../../support/database/people.ts'
import { knownIdNumber } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()
let zhouLi: Person
let chenJie: Person
let eventId: string

beforeAll(async () => {
  zhouLi = await signIn(database.current, 'Zhou Li', '13800000081')
  chenJie = await signIn(database.current, 'Chen Jie', '13800000082')
  await database.current.query(
    `insert into public.organizers (name, phone, trade_union_id)
     values ('周丽', '13800000081', '340100'), ('陈洁', '13800000082', '340200')`,
  )
  eventId = await anEvent(database.current, { columns: { asks_id_number: 'true' }, pools: { 男: 5, 女: 5 } })
  const man = { sex: '男', birthDate: '1990-01-01' }
  await signUp(await signIn(database.current, 'Wang Wei'), eventId, { ...man, idNumber: knownIdNumber })
  await signUp(await signIn(database.current, 'Li Qiang'), eventId, {
    ...man,
    idNumber: '340101199001015678',
    regionCode: '340181',
  })
})

const list = (person: Person, parameters: object = {}) =>
  person.call<Record<string, unknown>[]>('list_signups', {
    event_id: eventId,
    after_number: 0,
    page_size: 100,
    unmasked: false,
    ...parameters,
  })

describe('who is an organizer', () => {
  test('Zhou Li, named by phone for a union, manages its events; an unverified number manages none', async () => {
    expect(await zhouLi.call('get_me')).toMatchObject({ isOrganizer: true, phoneMasked: '138****0081' })
    const events = await zhouLi.call<{ event: { id: string } }[]>('list_managed_events')
    expect(events.map(({ event }) => event.id)).toContain(eventId)
    expect(await (await signIn(database.current, 'Wang Fang')).call('get_me')).toMatchObject({
      isOrganizer: false,
    })
  })

  test("Chen Jie, another union's organizer, gets not_found; a worker not_organizer; a stranger nothing", async () => {
    const worker = await signIn(database.current, 'Wang Fang', '13800000083')
    const [row] = await list(zhouLi)
    const calls: [string, object][] = [
      ['get_managed_event', { event_id: eventId }],
      ['list_signups', { event_id: eventId }],
      ['create_export', { event_id: eventId, format: 'xlsx' }],
      ['review_signups', { event_id: eventId, signup_ids: [row?.id], approve: true }],
    ]
    for (const [name, parameters] of calls) {
      expect(await chenJie.refusal(name, parameters), name).toBe('404 not_found')
      expect(await worker.refusal(name, parameters), name).toBe('403 not_organizer')
      expect(await stranger(database.current).refusal(name, parameters), name).toMatch(/permission denied/)
    }
  })

  test('an organizer of one event manages that event alone', async () => {
    const other = await anEvent(database.current)
    await database.current.query(
      `insert into public.organizers (name, phone, event_id) values ('孙丽', '13800000084', $1)`,
      [other],
    )
    const sunLi = await signIn(database.current, 'Sun Li', '13800000084')
    expect(await sunLi.call<unknown[]>('list_managed_events')).toHaveLength(1)
    expect(await sunLi.refusal('get_managed_event', { event_id: eventId })).toBe('404 not_found')
  })

  test('who is taken off the list is no organizer any more', async () => {
    await database.current.query(
      `insert into public.organizers (name, phone, trade_union_id) values ('吴敏', '13800000085', '340300')`,
    )
    const wuMin = await signIn(database.current, 'Wu Min', '13800000085')
    await wuMin.call('list_managed_events')
    await database.current.query(`delete from public.organizers where phone = '13800000085'`)
    expect(await wuMin.refusal('list_managed_events')).toBe('403 not_organizer')
  })
})

describe('what an organizer sees', () => {
  test('live counts and the last promotion, in the shape of the contract', async () => {
    const managed = await zhouLi.call('get_managed_event', { event_id: eventId })
    expect(z.parse(managedEventSchema, managed)).toMatchObject({
      counts: { 已确认: 2, 候补: 0 },
      lastPromotion: null,
    })
  })

  test('the roster page by page, ID numbers masked, in the shape of the contract', async () => {
    const rows = z.parse(z.array(signupRowSchema), await list(zhouLi))
    expect(rows.map(({ regionName }) => regionName)).toEqual(['合肥市 蜀山区', '合肥市 巢湖市'])
    const [first] = await list(zhouLi, { page_size: 1 })
    const rest = await list(zhouLi, { after_number: first?.number, page_size: 1 })
    expect([first?.number, rest[0]?.number]).toEqual(rows.map(({ number }) => number))
    expect(first?.idNumber).toBe('3401**********1234')
  })
})

describe('exporting', () => {
  test('a link works once, is logged with who, what and how many, and only then shows whole ID numbers', async () => {
    expect(await zhouLi.refusal('list_signups', { event_id: eventId, unmasked: true })).toBe('403 forbidden')
    const link = await zhouLi.call<{ token: string; expiresAt: string }>('create_export', {
      event_id: eventId,
      format: 'xlsx',
      reason: '到场核验身份',
    })
    expect(link.token).toMatch(/^[A-Za-z0-9_-]{43}$/)
    const anybody = stranger(database.current)
    expect(await anybody.call('redeem_export', { token: link.token })).toMatchObject({
      eventId,
      workerId: zhouLi.id,
      format: 'xlsx',
      unmasked: true,
      rowCount: 2,
    })
    await database.current.query(`update private.export_links set redeemed_at = now() - interval '2 minutes'`)
    expect(await anybody.refusal('redeem_export', { token: link.token })).toBe('410 link_expired')
    expect((await list(zhouLi, { unmasked: true }))[0]?.idNumber).toBe(knownIdNumber)

    const [entry] = await database.current.query(
      'select actor, action, reason, row_count from public.access_log order by id desc limit 1',
    )
    expect(entry).toEqual({
      actor: '周丽 138****0081',
      action: '导出名单（xlsx，含完整证件号码）',
      reason: '到场核验身份',
      row_count: 2,
    })
  })

  test('shows whole ID numbers for half an hour, and none after an export without a reason', async () => {
    const refusal = () => zhouLi.refusal('list_signups', { event_id: eventId, unmasked: true })
    await database.current.query(
      `update private.export_links set redeemed_at = now() - interval '31 minutes'`,
    )
    expect(await refusal()).toBe('403 forbidden')
    const link = await zhouLi.call<{ token: string }>('create_export', { event_id: eventId, format: 'csv' })
    await stranger(database.current).call('redeem_export', { token: link.token })
    expect(await refusal()).toBe('403 forbidden')
  })

  test('a link is void after five minutes, and its token is stored nowhere', async () => {
    const { token } = await zhouLi.call<{ token: string }>('create_export', {
      event_id: eventId,
      format: 'csv',
    })
    const [stored] = await database.current.query(
      `select count(*) as n from private.export_links where encode(token_hash, 'escape') = $1`,
      [token],
    )
    expect(stored).toEqual({ n: 0 })
    await database.current.query(`update private.export_links set expires_at = now()`)
    expect(await zhouLi.refusal('redeem_export', { token })).toBe('410 link_expired')
    expect(await zhouLi.refusal('redeem_export', { token: 'wrong' })).toBe('410 link_expired')
  })

  test('another format is refused', async () => {
    expect(await zhouLi.refusal('create_export', { event_id: eventId, format: 'exe' })).toBe(
      '422 invalid_input format',
    )
  })
})

describe('reviewing', () => {
  test('a pending signup holds no seat; approval gives one, else a place on the waitlist', async () => {
    const reviewed = await anEvent(database.current, { needsReview: true, pools: { 女: 1 } })
    const applicants: { person: Person; signup: SignupAnswer }[] = []
    for (const name of ['Wang Fang', 'Zhao Min', 'Sun Li']) {
      const person = await signIn(database.current, name)
      applicants.push({ person, signup: await signUp(person, reviewed) })
    }
    expect(applicants.map(({ signup }) => signup.status)).toEqual(['待审核', '待审核', '待审核'])

    const review = (index: number, approve: boolean, reason = '') =>
      reviewOne(zhouLi, reviewed, applicants[index]?.signup.id ?? '', approve, reason)
    expect(await review(1, true)).toMatchObject({ status: '已确认' })
    const rows = z.parse(z.array(signupRowSchema), await zhouLi.call('list_signups', { event_id: reviewed }))
    expect(rows[1]?.seatLabel).toBe('F01')
    expect(await review(0, true)).toMatchObject({ status: '候补' })
    expect(await review(2, false, '不在年龄范围')).toMatchObject({ status: '未通过' })
    expect(await review(2, true)).toMatchObject({ refusal: 'already_decided', status: '未通过' })
    const [message] = (await applicants[2]?.person.call<{ body: string }[]>('list_messages')) ?? []
    expect(message?.body).toContain('不在年龄范围')
    expect(await seatsThatLie(database.current)).toEqual([])
  })
})
