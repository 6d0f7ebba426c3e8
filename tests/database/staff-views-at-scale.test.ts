import { beforeAll, describe, expect, test } from 'vitest'
import { makeApplications } from '../support/database/many-applications.ts'
import { usePostgres } from '../support/database/postgres.ts'

const server = usePostgres()
/** A hundred thousand by default; APPLICATIONS=1000000 asks for a million, which takes some minutes. */
const applications = Number(process.env.APPLICATIONS ?? 100_000)

beforeAll(() => makeApplications(server.current.superuser, applications), 120_000 + applications)

/** How role staff gets the first page of a view, sorted by its first column as Studio does. */
async function planOf(query: string): Promise<string> {
  return server.current.superuser.begin(async (sql) => {
    await sql`set local role staff`
    const rows = await sql.unsafe(`explain ${query}`)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  })
}

describe(`with ${applications} applications, role staff`, () => {
  const desks: [string, string, string][] = [
    ['applications_to_review', '序号', 'reviews_d(ue|esk)'],
    ['applications_overdue', '最迟处理日期', 'reviews_due'],
    ['applications_waiting_for_worker', '要求补正时间', 'applications_waiting'],
    ['decisions_this_month', '决定时间', 'reviews_decided'],
  ]
  for (const [view, firstColumn, index] of desks)
    test(`opens ${view} through an index, without reading all applications or rounds`, async () => {
      for (const query of [
        `select * from public.${view} limit 100`,
        `select * from public.${view} order by ${firstColumn} limit 100`,
        `select * from public.${view} where 受理工会 = '合肥市总工会' order by ${firstColumn} limit 100`,
        `select count(*) from public.${view}`,
      ]) {
        const plan = await planOf(query)
        expect(plan, query).not.toMatch(/Seq Scan on (applications|reviews)/)
        expect(plan, query).toMatch(new RegExp(`using ${index}|on ${index}`))
      }
    })

  test('would read all rounds without the index that this test asks for', async () => {
    await server.current.superuser
      .begin(async (sql) => {
        await sql`drop index public.reviews_decided`
        const rows = await sql`explain select * from public.decisions_this_month`
        expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('Seq Scan on reviews')
        throw new Error('take it back')
      })
      .catch((error: Error) => expect(error.message).toBe('take it back'))
  })

  test('sees every open application in exactly one of the two lists', async () => {
    const [counted] = await server.current.superuser`
      select (select count(*)::integer from public.applications_to_review) as to_review,
        (select count(*)::integer from public.applications_waiting_for_worker) as waiting`
    expect(counted).toEqual({ to_review: applications * 0.075, waiting: applications * 0.025 })
  })

  test('gets statistics that count everybody', async () => {
    const { superuser } = server.current
    const [aid] = await superuser`
      select sum(提交)::integer as submitted, sum(通过)::integer as approved from public.aid_by_county_and_month`
    expect(aid).toEqual({ submitted: applications, approved: applications * 0.9 })
    const [all] =
      await superuser`select 受理工会, 决定件数::integer as decided from public.time_to_decision_by_union limit 1`
    expect(all).toEqual({ 受理工会: '全部工会', decided: applications * 0.9 })
  })
})
