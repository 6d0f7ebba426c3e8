import { beforeAll, describe, expect, test } from 'vitest'
import { columnsFor } from '#functions/signup/export/columns.ts'
import { eventPhases } from '#shared/event/event-phase.ts'
import { asStaff, behindTheGuards, refusalOf, staffRefusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent, signUp } from '../../support/database/events.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { decide, knownIdNumber, submit } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()
let wangFang: Person
let liQiang: Person

beforeAll(async () => {
  wangFang = await signIn(database.current, 'Wang Fang', '13800000001')
  liQiang = await signIn(database.current, 'Li Qiang', '13800000002')
  await decide(database.current, await submit(liQiang), { decision: '受理' })
})

type Row = Record<string, unknown>
const views = [
  ...[
    'applications_to_review',
    'applications_overdue',
    'applications_waiting_for_worker',
    'decisions_this_month',
  ],
  ...[
    'event_rosters',
    'events_overview',
    'seats_overview',
    'aid_by_county_and_month',
    'time_to_decision_by_union',
  ],
  ...['correction_rate_by_slot', 'failed_messages', 'access_records'],
  ...['application_ratings', 'ratings_by_union', 'applications_reminded'],
  ...[
    'change_records',
    'aid_money_by_county_and_month',
    'grants_without_amount',
    'materials',
    'events_by_month',
  ],
  'union_confirmations',
  'assistance_records',
  ...['check_in_records', 'withdrawn_consents'],
  ...[
    'holiday_years',
    'complaints_by_county_and_year',
    'places_reported',
    'place_pictures',
    'notice_pictures',
  ],
]

const rowsOf = (view: string, where = 'true'): Promise<Row[]> =>
  asStaff(database.current, `select * from public.${view} where ${where} order by 1`)
const rowOf = async (view: string, reference: string) => (await rowsOf(view, `申请编号 = '${reference}'`))[0]

async function dueOn(reference: string, day: string): Promise<void> {
  await behindTheGuards(
    database.current,
    `update public.reviews set due_on = ${day} where reference = '${reference}' and closed_at is null`,
  )
}

describe('who reads the views', () => {
  test('these and no others are there, and each reads as the one who asks', async () => {
    const rows = await database.current.query(
      `select relname as name, reloptions from pg_class
       where relkind = 'v' and relnamespace in ('public'::regnamespace, 'api'::regnamespace)`,
    )
    expect(rows.map(({ name }) => name).sort()).toEqual([...views].sort())
    for (const { reloptions } of rows) expect(reloptions).toEqual(['security_invoker=true'])
  })

  for (const view of views)
    test(`${view}: the owner and staff read it and change nothing, the API's roles read nothing`, async () => {
      const select = `select * from public.${view}`
      expect(await asStaff(database.current, select)).toEqual(await database.current.query(select))
      for (const role of ['anon', 'authenticated', 'service_role'] as const)
        expect((await staffRefusalOf(database.current, select, role)).code).toBe('42501')
      expect((await staffRefusalOf(database.current, `delete from public.${view}`)).code).toMatch(
        /^(42501|55000)$/,
      )
      expect((await refusalOf(database.current, `delete from public.${view}`)).code).toMatch(
        /^(55000|read_only)$/,
      )
    })

  test('no view shows the plain ID number that Wang Fang entered', async () => {
    await submit(wangFang)
    const eventId = await anEvent(database.current, { columns: { asks_id_number: 'true' } })
    await signUp(wangFang, eventId, { idNumber: knownIdNumber, birthDate: '1990-01-01', sex: '男' })
    for (const view of views) expect(JSON.stringify(await rowsOf(view))).not.toContain(knownIdNumber)
    expect(await rowsOf('event_rosters', `活动编号 = '${eventId}'`)).toMatchObject([
      { 身份证号: expect.stringMatching(/^3401\*+1234$/) },
    ])
  })
})

describe('the desk', () => {
  test('an application moves from list to list as it is decided', async () => {
    const own = await submit(wangFang)
    expect(await rowOf('applications_to_review', own)).toMatchObject({
      ...{ 受理工会: '包河区总工会', 剩余工作日: 5, 是否超期: '否', 申请状态: '已提交', 轮次: 1 },
    })
    await decide(database.current, own, { decision: '受理' })
    expect(await rowOf('applications_to_review', own)).toMatchObject({ 剩余工作日: 15, 申请状态: '已受理' })
    await decide(database.current, own, {
      decision: '要求补正',
      reason: '金额看不清',
      items: ['tuitionReceipt'],
    })
    expect(await rowOf('applications_to_review', own)).toBeUndefined()
    expect(await rowOf('applications_waiting_for_worker', own)).toMatchObject({
      ...{
        补正项目: '缴费票据',
        补正原因: '金额看不清',
        已等天数: 0,
        补正后剩余工作日: 15,
        职工已看到: '否',
      },
    })
    // Another message at that moment that was read says nothing about this one.
    await behindTheGuards(
      database.current,
      `insert into public.messages (worker_id, title, body, link, created_at, read_at)
       select worker_id, '另一条', '另一条消息', link, created_at, now() from public.messages
       where link = '/applications/${own}' and title like '%要补材料'`,
    )
    expect(await rowOf('applications_waiting_for_worker', own)).toMatchObject({ 职工已看到: '否' })
    await wangFang.call('read_messages')
    expect(await rowOf('applications_waiting_for_worker', own)).toMatchObject({ 职工已看到: '是' })
    expect(await rowsOf('decisions_this_month', `申请编号 = '${own}'`)).toMatchObject([
      { 决定: '受理', 是否按时: '是' },
      { 决定: '要求补正', 理由: '金额看不清' },
    ])
    await wangFang.call('withdraw_application', { reference: own })
    expect(await rowOf('applications_waiting_for_worker', own)).toBeUndefined()
  })

  test('what is to be paid out waits for 办结 without a clock', async () => {
    const own = await submit(wangFang)
    for (const decision of ['受理', '通过']) await decide(database.current, own, { decision })
    expect(await rowOf('applications_to_review', own)).toMatchObject({
      ...{ 最迟处理日期: null, 剩余工作日: null, 是否超期: '否', 申请状态: '已通过' },
    })
  })

  test('the order is by union, then by due date, and says so in the first column', async () => {
    const places: [string, string][] = [
      ['340202', 'private.today() + 1'],
      ['340103', 'private.today() + 9'],
      ['340103', 'private.today() + 2'],
    ]
    const submitted: string[] = []
    for (const [tradeUnionId, day] of places) {
      const reference = await submit(liQiang, { tradeUnionId })
      await dueOn(reference, day)
      submitted.push(reference)
    }
    const rows = await rowsOf('applications_to_review')
    expect(rows.map((row) => Number(row.序号))).toEqual(rows.map((_, place) => place + 1))
    const ours = rows.map((row) => String(row.申请编号)).filter((reference) => submitted.includes(reference))
    expect(ours).toEqual([submitted[2], submitted[1], submitted[0]])
  })

  test('days left are working days, and count on below zero once it is late', async () => {
    const own = await submit(liQiang)
    for (const offset of [0, 1, 5, 40, -1, -12]) {
      await dueOn(own, `private.today() + ${offset}`)
      const [expected] = await database.current.query<{ days: number }>(
        offset < 0
          ? `select -private.count_working_days(private.today() + ${offset}, private.today()) as days`
          : `select private.count_working_days(private.today(), private.today() + ${offset}) as days`,
      )
      const row = await rowOf('applications_to_review', own)
      expect(Math.abs(Number(row?.剩余工作日) - Number(expected?.days)), String(offset)).toBe(0)
      expect(row?.是否超期).toBe(offset < 0 ? '是' : '否')
      const late = await rowOf('applications_overdue', own)
      expect(late === undefined).toBe(offset >= 0)
      if (late) expect(Number(late.超期工作日)).toBe(Math.abs(Number(expected?.days)))
    }
  })

  test('a decision of last month is not of this month, and one after the due date was not on time', async () => {
    const [old, late] = [await submit(liQiang), await submit(liQiang)]
    await dueOn(late, 'private.today() - 1')
    for (const reference of [old, late]) await decide(database.current, reference, { decision: '受理' })
    await behindTheGuards(
      database.current,
      `update public.reviews set decided_at = date_trunc('month', private.today()::timestamp) at time zone 'Asia/Shanghai'
         - interval '1 second' where reference = $1 and decision is not null`,
      [old],
    )
    expect(await rowOf('decisions_this_month', old)).toBeUndefined()
    expect(await rowOf('decisions_this_month', late)).toMatchObject({ 是否按时: '否' })
  })
})

describe('events', () => {
  test('the roster has the columns of the export, in its order', async () => {
    const rows = await database.current.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = 'public.event_rosters'::regclass and attnum > 0 order by attnum`,
    )
    const needs = {
      ...{ idNumber: true, maritalStatus: true, introduction: true, pledge: true, own: [] },
      ...({ guardian: '都可以', companions: 1 } as const),
    }
    const all = columnsFor({
      needs,
      hasTeams: true,
      needsReview: true,
      sessions: [],
      waiting: [],
      pastQuestions: [],
    })
    // A place in line is counted, which the export does once for each line and a view would do for each row.
    const exported = all.map(({ header }) => header).filter((header) => header !== '候补名次')
    expect(rows.map(({ name }) => name).slice(0, exported.length)).toEqual(exported)
  })

  test('the roster reads as the export does, and leaves out who was anonymized', async () => {
    const eventId = await anEvent(database.current)
    const { id } = await signUp(wangFang, eventId)
    const only = `活动编号 = '${eventId}'`
    expect(await rowsOf('event_rosters', only)).toMatchObject([
      { 姓名: '示例一', 所在市县: '合肥市 蜀山区', 兴趣: '阅读', 身份证号: null, 座位号: 'F01' },
    ])
    await behindTheGuards(database.current, `update public.signups set anonymized_at = now() where id = $1`, [
      id,
    ])
    expect(await rowsOf('event_rosters', only)).toEqual([])
  })

  test('the overview counts seats and signups, and names the phase as the phone does', async () => {
    const eventId = await anEvent(database.current, { pools: { 男: 3, 女: 1 } })
    await signUp(wangFang, eventId)
    await signUp(liQiang, eventId)
    const [row] = await rowsOf('events_overview', `活动编号 = '${eventId}'`)
    expect(row).toMatchObject({ 男: '0/3', 女: '1/1', 活动阶段: '报名中', 主办工会: '合肥市总工会' })
    expect([row?.名额, row?.已占用, row?.剩余名额, row?.候补].map(Number)).toEqual([4, 1, 3, 1])
    const phases = (await rowsOf('events_overview')).map((event) => String(event.活动阶段))
    for (const phase of phases) expect([...eventPhases, '草稿']).toContain(phase)
  })
})
