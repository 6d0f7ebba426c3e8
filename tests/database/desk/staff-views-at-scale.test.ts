import { beforeAll, describe, expect, test } from 'vitest'
import { makeHistory } from '../../support/database/history.ts'
import { mostOpen } from '../../support/database/many-applications.ts'
import { usePostgres } from '../../support/database/postgres.ts'

const server = usePostgres()
/** Forty thousand by default. APPLICATIONS=1000000 makes a million, which takes ten minutes and 4 GB. */
const applications = Number(process.env.APPLICATIONS ?? 40_000)
const open = Math.min(applications / 10, mostOpen)

beforeAll(async () => {
  await makeHistory(server.current.superuser, applications)
  for (const union of ['340000', '340100'])
    await server.current.owner`select private.open_desk_login(${union})`
}, 120_000 + applications)

/** The query plan of a login for the first page of a view, sorted by its first column as in Studio. */
async function planOf(query: string, login = 'clerk_340000'): Promise<string> {
  return server.current.superuser.begin(async (sql) => {
    await sql.unsafe(`set local session authorization ${login}`)
    const rows = await sql.unsafe(`explain ${query}`)
    return rows.map((row) => row['QUERY PLAN']).join('\n')
  })
}

/** Tables that grow for years. A page that reads one of these whole gets slower every week. */
const readsWhole =
  /Seq Scan on (applications|reviews|messages|attachments|consents|confirmations|ratings|assistances|check_ins|access_log|change_log)\b/

describe(`with ${applications} applications`, () => {
  const pages: Record<string, string> = {
    applications_to_review: '序号',
    applications_overdue: '最迟处理日期',
    applications_waiting_for_worker: '要求补正时间',
    applications_reminded: '序号',
    decisions_this_month: '决定时间',
    grants_without_amount: '通过时间',
    failed_messages: '时间',
    application_ratings: '序号',
    union_confirmations: '序号',
    assistance_records: '序号',
    withdrawn_consents: '序号',
    check_in_records: '序号',
    access_records: '序号',
    change_records: '序号',
  }
  for (const [view, firstColumn] of Object.entries(pages)) {
    for (const login of ['clerk_340000', 'clerk_340100'])
      test(`opens the first page of ${view} without reading a table whole, as ${login}`, async () => {
        const query = `select * from public.${view} order by ${firstColumn} limit 100 offset 0`
        expect(await planOf(query, login)).not.toMatch(readsWhole)
      })

    test(`counts ${view} without looking at what its rows are about`, async () => {
      const query = `select count(*) from public.${view}`
      expect(await planOf(query)).not.toMatch(
        /Seq Scan on (applications|reviews|messages|consents|workers)\b/,
      )
    })
  }

  test('opens the desk of one union the same way', async () => {
    for (const view of ['applications_to_review', 'applications_overdue', 'applications_waiting_for_worker'])
      expect(
        await planOf(
          `select * from public.${view} where 受理工会 = '合肥市总工会' order by ${pages[view]} limit 100`,
        ),
      ).not.toMatch(readsWhole)
  })

  test('finds an application and its rounds by number and by name', async () => {
    for (const table of ['applications', 'reviews'])
      for (const where of [`reference = 'AH2611223C433A'`, `applicant_name = '示例七'`])
        expect(await planOf(`select * from public.${table} where ${where}`)).not.toMatch(readsWhole)
  })

  test('would read all rounds without the indexes that this test asks for', async () => {
    await server.current.superuser
      .begin(async (sql) => {
        await sql`drop index public.reviews_decided, public.reviews_decided_in_china`
        const rows = await sql`explain select * from public.decisions_this_month order by 决定时间 limit 100`
        expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(readsWhole)
        throw new Error('take it back')
      })
      .catch((error: Error) => expect(error.message).toBe('take it back'))
  })

  test('clears an application without reading what others have', async () => {
    await server.current.superuser
      .begin(async (sql) => {
        const countReads = async () => {
          const [read] = await sql`
            select sum(seq_tup_read)::integer as rows from pg_stat_xact_user_tables
            where relname in ('applications', 'reviews', 'messages', 'attachments', 'change_log', 'confirmations', 'consents')`
          return Number(read?.rows)
        }
        const [own] =
          await sql`select reference from public.applications where id = md5('application11')::uuid`
        await sql`set local session_replication_role = replica`
        await sql`update public.applications set closed_at = decided_at where reference = ${own?.reference}`
        await sql`set local session_replication_role = origin`
        const before = await countReads()
        await sql`select private.purge_application(${own?.reference}, '保存期满', '系统')`
        expect((await countReads()) - before).toBe(0)
        throw new Error('take it back')
      })
      .catch((error: Error) => expect(error.message).toBe('take it back'))
  })

  test('sees every open application in exactly one of the two lists', async () => {
    const [counted] = await server.current.superuser`
      select (select count(*)::integer from public.applications_to_review) as to_review,
        (select count(*)::integer from public.applications_waiting_for_worker) as waiting`
    expect(counted).toEqual({ to_review: open * 0.75, waiting: open * 0.25 })
  })

  test('gets statistics that count everybody', async () => {
    const { superuser } = server.current
    const [aid] = await superuser`
      select sum(提交)::integer as submitted, sum(通过)::integer as approved from public.aid_by_county_and_month`
    expect(aid).toEqual({ submitted: applications, approved: applications - open })
    const [all] =
      await superuser`select 受理工会, 决定件数::integer as decided from public.time_to_decision_by_union limit 1`
    expect(all).toEqual({ 受理工会: '全部工会', decided: applications * 0.9 })
  })
})
