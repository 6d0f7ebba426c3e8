import { beforeAll, describe, expect, test } from 'vitest'
import { todayInChina } from '#shared/foundation/china-time.ts'
import { zhouLiOf } from '../../support/database/acts.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, type SignupAnswer, signUp } from '../../support/database/events.ts'
import { type Person, serviceAccount, signIn } from '../../support/database/people.ts'

const database = useEmbeddedSupabase()

type Kept = { id: string; fullName: string; sex: string; birthDate: string; isSignedUp: boolean }
type Signed = SignupAnswer & { childName: string | null }

const today = new Date()
/** The day of birth of somebody who is 18 today. On a leap day it is the 28th, as PostgreSQL counts. */
const eighteenToday = todayInChina()
  .replace(/^\d+/, (year) => String(Number(year) - 18))
  .replace('02-29', '02-28')
const bornYearsAgo = (years: number) => `${today.getUTCFullYear() - years}-01-01`
const xiaoMing = { fullName: '示例小明', sex: '男', birthDate: bornYearsAgo(8) }
const xiaoHong = { fullName: '示例小红', sex: '女', birthDate: bornYearsAgo(10) }
/** The parts of a signup that are about a child. */
const forChild = (child: object, changes: object = {}) => ({
  ...{ child, childConsentVersion: '2026-11', guardianName: '示例王芳', phone: '13800000501' },
  ...{ fullName: undefined, sex: undefined, birthDate: undefined, regionCode: '340104' },
  ...changes,
})
const aClass = (columns: Record<string, string> = {}, pools: Record<string, number> = { 不限: 5 }) =>
  anEvent(database.current, {
    kind: '读书活动',
    pools,
    columns: { attendees: `'孩子'`, child_min_age: '6', child_max_age: '12', ...columns },
  })
const sign = (person: Person, eventId: string, changes: object) =>
  signUp(person, eventId, changes) as Promise<Signed>
const refusal = (person: Person, eventId: string, changes: object) =>
  signUp(person, eventId, changes).then(
    () => 'was not refused',
    (error: Error) => error.message.replace('sign_up_for_event was refused: ', '').trim(),
  )
const childrenOf = (person: Person) => person.call<Kept[]>('list_children')

describe('Wang Fang signs up her children', () => {
  let wangFang: Person
  let eventId: string
  let first: Signed
  beforeAll(async () => {
    wangFang = await signIn(database.current, 'Wang Fang', '13800000501')
    eventId = await aClass()
    first = await sign(wangFang, eventId, forChild(xiaoMing))
  })

  test('a child has a seat, and is kept with her consent, its version and its time', async () => {
    expect(first).toMatchObject({ status: '已确认', childName: '示例小明', seatLabel: 'N01' })
    expect(await childrenOf(wangFang)).toMatchObject([{ ...xiaoMing, isSignedUp: true }])
    const consents =
      await wangFang.call<{ kind: string; version: string; withdrawnAt: null }[]>('list_consents')
    expect(consents).toMatchObject([{ kind: 'kept-child', version: '2026-11', withdrawnAt: null }])
  })

  test('each child once: the same one is refused by id and by name, another has a seat too', async () => {
    const [kept] = await childrenOf(wangFang)
    expect(await refusal(wangFang, eventId, forChild(xiaoMing))).toBe('already_signed_up')
    const again = { child: undefined, childId: kept?.id }
    expect(await refusal(wangFang, eventId, forChild({}, again))).toBe('already_signed_up')
    expect((await sign(wangFang, eventId, forChild(xiaoHong))).seatLabel).toBe('N02')
    expect(await childrenOf(wangFang)).toHaveLength(2)
  })

  test('her other account with the same verified phone does not bring the same child again', async () => {
    const onTheWeb = await signIn(database.current, 'Wang Fang on the web', '13800000501')
    expect(await refusal(onTheWeb, eventId, forChild(xiaoMing))).toBe('already_signed_up')
    const late = await signIn(database.current, 'Wang Fang on a third phone')
    const twice = await sign(late, eventId, forChild(xiaoMing, { phone: '13800000777' }))
    expect(twice.status, 'nobody knows yet whose account it is').toBe('已确认')
    const functions = serviceAccount(database.current)
    await functions.call('set_verified_phone', { worker_id: late.id, phone: '13800000501' })
    const [ended] = await late.call<Signed[]>('list_my_signups')
    expect(ended?.status).toBe('已取消')
  })

  test('the roster has child and guardian, and siblings are not taken for one person', async () => {
    const zhouLi = await zhouLiOf(database.current, eventId)
    const rows = await zhouLi.person.call<Record<string, unknown>[]>('search_signups', { event_id: eventId })
    expect(rows[0]).toMatchObject({
      fullName: '示例小明',
      guardianName: '示例王芳',
      phone: '13800000501',
      age: expect.any(Number),
    })
    const hong = rows.find(({ fullName }) => fullName === '示例小红')
    expect(hong).toMatchObject({ sameAs: [] })
  })

  test('messages begin with the child’s name', async () => {
    const zhouLi = await zhouLiOf(database.current, eventId, '13800000301')
    await zhouLi.person.call('act_on_signup', {
      event_id: eventId,
      signup_id: first.id,
      act: '移除',
      reason: '年龄不符',
    })
    const messages = await wangFang.call<{ body: string }[]>('list_messages')
    expect(messages[0]?.body).toMatch(/^示例小明：“示例活动/)
  })
})

test('a child older than the class, of another event or of nobody is refused at the child', async () => {
  const wangFang = await signIn(database.current, 'Wang Fang')
  const eventId = await aClass()
  const older = { ...xiaoMing, birthDate: bornYearsAgo(14) }
  expect(await refusal(wangFang, eventId, forChild(older))).toBe('condition_not_met child_age')
  expect(await childrenOf(wangFang), 'a refused child is not kept').toEqual([])
  for (const birthDate of [bornYearsAgo(19), eighteenToday]) {
    const adult = forChild({ ...xiaoMing, birthDate })
    expect(await refusal(wangFang, eventId, adult)).toContain('child.birthDate 孩子要不满 18 岁')
  }
  expect(await refusal(wangFang, eventId, {})).toBe('condition_not_met children_only')
  const forWorkers = await anEvent(database.current, { kind: '读书活动', pools: { 不限: 5 } })
  expect(await refusal(wangFang, forWorkers, forChild(xiaoMing))).toBe('condition_not_met no_children')
  const made = forChild(xiaoMing, { childConsentVersion: undefined })
  expect(await refusal(wangFang, eventId, made)).toBe('consent_missing')
  expect(await refusal(wangFang, eventId, forChild(xiaoMing, { guardianName: ' ' }))).toContain('家长姓名')
  const somebody = await signIn(database.current, 'Li Qiang')
  await sign(somebody, eventId, forChild(xiaoHong))
  const [other] = await childrenOf(somebody)
  const theirs = forChild({}, { child: undefined, childId: other?.id })
  expect(await refusal(wangFang, eventId, theirs)).toContain('childId 这个孩子已经从您的账号里删掉了')
})

test('Li Qiang and his daughter both come where both may; her age is not judged by his', async () => {
  const liQiang = await signIn(database.current, 'Li Qiang', '13800000502')
  const eventId = await aClass({ attendees: `'都可以'`, male_min_age: '18', male_max_age: '60' })
  const own = await sign(liQiang, eventId, { sex: '男', birthDate: '1990-01-01', fullName: '示例强' })
  const daughter = await sign(liQiang, eventId, forChild(xiaoHong, { phone: '13800000502' }))
  expect([own.childName, daughter.childName]).toEqual([null, '示例小红'])
  const mine = await liQiang.call<Signed[]>('list_my_signups')
  expect(mine.map(({ childName }) => childName)).toEqual(['示例小红', null])
  const asked = (signup: Signed) =>
    liQiang.call<Record<string, unknown>>('get_my_answers', { event_id: eventId, signup_id: signup.id })
  expect(await asked(daughter)).toMatchObject({ fullName: '示例小红', guardianName: '示例王芳' })
  expect(await asked(own)).toMatchObject({ fullName: '示例强' })
})

test('a child goes with the guardian’s consent: not while signed up, then from past signups too', async () => {
  const wangFang = await signIn(database.current, 'Wang Fang', '13800000503')
  const eventId = await aClass()
  const signup = await sign(wangFang, eventId, forChild(xiaoMing))
  const [kept] = await childrenOf(wangFang)
  const liQiang = await signIn(database.current, 'Li Qiang')
  expect(await liQiang.refusal('delete_child', { child_id: kept?.id })).toBe('404 not_found')
  expect(await wangFang.refusal('delete_child', { child_id: kept?.id })).toBe('409 child_signed_up')
  const [consent] = await wangFang.call<{ id: number }[]>('list_consents')
  expect(await wangFang.refusal('withdraw_consent', { consent_id: consent?.id })).toBe('409 child_signed_up')
  await wangFang.call('cancel_signup', { signup_id: signup.id })
  await wangFang.call('withdraw_consent', { consent_id: consent?.id })
  expect(await childrenOf(wangFang)).toEqual([])
  const [row] = await database.current.query(
    'select full_name, guardian_name, birth_date, child_id from public.signups where id = $1',
    [signup.id],
  )
  expect(row).toEqual({ full_name: '已清除', guardian_name: null, birth_date: null, child_id: null })
  expect(await wangFang.call('list_consents')).toMatchObject([{ withdrawnAt: expect.any(String) }])
})

test('an account that is deleted takes its children with it, and the download has them before', async () => {
  const wangFang = await signIn(database.current, 'Wang Fang')
  const eventId = await aClass()
  const { id } = await sign(wangFang, eventId, forChild(xiaoMing))
  const data = await wangFang.call<Record<string, unknown>>('get_my_data')
  expect(data).toMatchObject({ children: [xiaoMing], signups: [{ guardianName: '示例王芳' }] })
  await wangFang.call('cancel_signup', { signup_id: id })
  await wangFang.call('delete_account')
  const left = await database.current.query('select from private.children where worker_id = $1', [
    wangFang.id,
  ])
  expect(left).toEqual([])
})

test('an organizer writes down a child and its guardian by telephone', async () => {
  const eventId = await aClass()
  const zhouLi = await zhouLiOf(database.current, eventId, '13800000302')
  const asked = (signup: object) => ({ event_id: eventId, signup, reason: '家长来电' })
  const { child: _child, ...guardian } = forChild({})
  const added = await zhouLi.person.call<{ signup: object }>(
    'add_signup',
    asked({ ...guardian, ...xiaoMing, clientToken: crypto.randomUUID(), consentVersion: '2026-11-general' }),
  )
  expect(added.signup).toMatchObject({ fullName: '示例小明', guardianName: '示例王芳', status: '已确认' })
})

test('nothing of a child stands in the clear: name and day of birth are encrypted in the account', async () => {
  const wangFang = await signIn(database.current, 'Wang Fang')
  await sign(wangFang, await aClass(), forChild({ ...xiaoMing, fullName: '示例小密' }))
  const rows = await database.current.query<{ line: string }>(
    'select child::text as line from private.children as child',
  )
  expect(rows.filter(({ line }) => line.includes('示例小密'))).toEqual([])
})

describe('companions', () => {
  test('are names without a seat, at most as many as the event says', async () => {
    const wangFang = await signIn(database.current, 'Wang Fang')
    const eventId = await anEvent(database.current, {
      kind: '读书活动',
      pools: { 不限: 1 },
      columns: { companions: '2' },
    })
    const three = { answers: { companions: '示例一、示例二,示例三' } }
    expect(await refusal(wangFang, eventId, three)).toBe('condition_not_met companions')
    const two = await sign(wangFang, eventId, { answers: { companions: '示例一、示例二' } })
    expect(two.status).toBe('已确认')
    const alone = await anEvent(database.current, { kind: '读书活动', pools: { 不限: 1 } })
    const one = { answers: { companions: '示例一' } }
    expect(await refusal(wangFang, alone, one)).toBe('condition_not_met companions')
  })
})
