import { beforeAll, describe, expect, test } from 'vitest'
import { type Report, reportSchema } from '#functions/desk/report/report-shape.ts'
import * as z from '#shared/zod.ts'
import { asStaff, behindTheGuards, refusalOf, staffRefusalOf } from '../../support/database/console.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { anEvent } from '../../support/database/events.ts'
import { type Person, signIn } from '../../support/database/people.ts'
import { decide, submit } from '../../support/database/submissions.ts'

const database = useEmbeddedSupabase()
let wangFang: Person

const reportOf = async (month: string): Promise<Report> => {
  const rows = await asStaff(database.current, `select public.monthly_report('${month}') as report`)
  return z.parse(reportSchema, rows[0]?.report)
}

/** Moves an application and all its decisions to another time. */
async function movedTo(reference: string, submittedAt: string, decidedAt: string): Promise<void> {
  await behindTheGuards(
    database.current,
    'update public.applications set submitted_at = $2, decided_at = case when decided_at is not null then $3::timestamptz end where reference = $1',
    [reference, submittedAt, decidedAt],
  )
  await behindTheGuards(
    database.current,
    `update public.reviews set submitted_at = $2, decided_at = case when decided_at is not null then $3::timestamptz end where reference = $1`,
    [reference, submittedAt, decidedAt],
  )
}

beforeAll(async () => {
  wangFang = await signIn(database.current, 'Wang Fang')
  // Two that are decided one minute before the end of October in Anhui. The second has an amount, which 办结 corrects.
  for (const [days, amount] of [
    [4, null],
    [8, 1500.5],
  ] as const) {
    const reference = await submit(wangFang, { answers: { mainCause: '本人疾病' }, tradeUnionId: '341021' })
    await decide(database.current, reference, { decision: '受理' })
    const grant = (decision: string, granted: number | null) =>
      database.current.query(
        `update public.reviews set decision = $2::public.review_decision, granted_amount = $3
         where reference = $1 and closed_at is null`,
        [reference, decision, granted],
      )
    await grant('通过', amount === null ? null : 1000)
    if (amount !== null) await grant('办结', amount)
    const decided = Date.parse('2025-10-31T15:59:00Z')
    await movedTo(
      reference,
      new Date(decided - days * 86_400_000).toISOString(),
      new Date(decided).toISOString(),
    )
  }
  const corrected = await submit(wangFang, { tradeUnionId: '341022' })
  await decide(database.current, corrected, { decision: '要求补正', reason: '看不清', items: ['缴费票据'] })
  await movedTo(corrected, '2025-10-10T00:00:00Z', '2025-10-11T00:00:00Z')
  const undone = await submit(wangFang, { tradeUnionId: '341022' })
  await decide(database.current, undone, { decision: '不予受理', reason: '不在范围' })
  await database.current.query(`select public.undo_decision($1, '点错了一行')`, [undone])
  await movedTo(undone, '2025-10-10T00:00:00Z', '2025-10-11T00:00:00Z')
  const first = await submit(wangFang, { tradeUnionId: '341022' })
  await decide(database.current, first, { decision: '不予受理', reason: '不在范围' })
  await movedTo(first, '2025-11-01T00:00:00+08', '2025-11-01T00:01:00+08')
  const columns = {
    starts_at: `'2025-10-05 10:00+08'`,
    ends_at: `'2025-10-05 12:00+08'`,
    signup_opens_at: `'2025-10-01 10:00+08'`,
    signup_closes_at: `'2025-10-04 10:00+08'`,
    cancel_deadline: `'2025-10-04 10:00+08'`,
  }
  await anEvent(database.current, { columns })
})

describe('the report of a month', () => {
  test('counts by days in Anhui: the minute before midnight is this month’s, the minute after it the next one’s', async () => {
    const { totals, trend } = await reportOf('2025-10')
    expect(totals).toMatchObject({
      month: '2025-10',
      submitted: 4,
      approved: 2,
      corrected: 1,
      medianDays: 6,
      grants: 1,
      granted: 1500.5,
    })
    expect(trend.map(({ month }) => month).slice(-2)).toEqual(['2025-09', '2025-10'])
    expect(trend).toHaveLength(12)
    expect((await reportOf('2025-11')).totals).toMatchObject({
      submitted: 1,
      declined: 1,
      approved: 0,
      granted: 0,
    })
  })

  test('leaves out what was undone', async () => {
    expect((await reportOf('2025-10')).totals).toMatchObject({ declined: 0, decided: 2 })
  })

  test('shows unions, causes and money, materials, events', async () => {
    const report = await reportOf('2025-10')
    expect(report.unions).toContainEqual(
      expect.objectContaining({ name: '歙县总工会', superior: '黄山市总工会', decided: 2, medianDays: 6 }),
    )
    expect(report.aid).toContainEqual({
      union: '歙县总工会',
      cause: '本人疾病',
      submitted: 2,
      approved: 2,
      grants: 1,
      granted: 1500.5,
    })
    expect(report.corrections).toContainEqual({
      service: '困难职工子女助学',
      material: '缴费票据',
      applications: 4,
      corrected: 1,
      rate: 25,
    })
    expect(report.events).toMatchObject([{ union: '合肥市总工会', kind: '婚恋交友', events: 1, pairs: null }])
  })

  test('names nobody', async () => {
    const text = JSON.stringify(await reportOf('2025-10'))
    for (const word of ['示例一', 'AH2', '138']) expect(text).not.toContain(word)
  })

  test('is refused for something that is no month, and to everybody but staff', async () => {
    for (const month of ['2025-13', '十月', '2025-1']) {
      const refusal = await refusalOf(database.current, 'select public.monthly_report($1)', [month])
      expect(refusal.code).toBe('invalid_month')
    }
    for (const role of ['anon', 'authenticated', 'service_role'] as const)
      expect(
        (await staffRefusalOf(database.current, `select public.monthly_report('2025-10')`, role)).code,
      ).toBe('42501')
  })
})
