import type { Played, Week } from './desk-of-unions.ts'
import { asWorker, type PostgresServer } from './postgres.ts'

/** Decisions of a case that stand in the desk's list, those that were taken back too. */
const decisionsOf = ({ case: { steps } }: Played) =>
  steps.filter((step) => 'staff' in step && step.refused === undefined).length

const references = (rows: readonly { reference: string }[]) => rows.map(({ reference }) => reference).sort()

/** What a clerk's lists should hold and do not, in words. */
export async function brokenLists({ played, clerks }: Week): Promise<string[]> {
  const broken: string[] = []
  const expectSame = (what: string, found: readonly string[], wanted: readonly string[]) => {
    if (JSON.stringify(found) !== JSON.stringify(wanted))
      broken.push(`${what}: ${found.length} instead of ${wanted.length}`)
  }
  for (const clerk of clerks) {
    const own = played.filter((one) => one.clerk === clerk)
    const that = (...statuses: string[]) =>
      references(own.filter((one) => statuses.includes(one.case.status)))
    const list = async (view: string) =>
      references(
        await clerk.sql.unsafe<{ reference: string }[]>(`select 申请编号 as reference from public.${view}`),
      )
    expectSame(
      `${clerk.login} sees`,
      references(await clerk.sql<{ reference: string }[]>`select reference from public.applications`),
      references(own),
    )
    expectSame(
      `${clerk.login} has to review`,
      await list('applications_to_review'),
      that('已提交', '已受理', '已通过'),
    )
    expectSame(`${clerk.login} waits for`, await list('applications_waiting_for_worker'), that('待补正'))
    expectSame(
      `${clerk.login} finds photos of`,
      [...new Set(await list('materials'))],
      that('已提交', '已受理', '已通过', '待补正'),
    )
  }
  const counted = await Promise.all(
    clerks.map(
      ({ sql }) => sql<{ count: number }[]>`select count(*)::integer from public.decisions_this_month`,
    ),
  )
  const decided = counted.reduce((sum, [row]) => sum + (row?.count ?? 0), 0)
  const made = played.reduce((sum, one) => sum + decisionsOf(one), 0)
  if (decided !== made) broken.push(`${decided} decisions this month instead of ${made}`)
  return broken
}

/** Applications whose end or whose worker's timeline is not that of their case. */
export async function brokenEnds(server: PostgresServer, { played }: Week): Promise<string[]> {
  const phones = server.connect(4)
  try {
    const broken = await Promise.all(
      played.map(async ({ worker, reference, case: { status, timeline } }) => {
        const [row] = await asWorker(
          phones,
          worker,
          (sql) => sql<{ detail: { status: string; timeline: { title: string }[] } }[]>`
            select api.get_application(${reference}) as detail`,
        )
        const titles = row?.detail.timeline.map(({ title }) => title).reverse()
        const found = `${row?.detail.status}：${titles?.join('、')}`
        const wanted = `${status}：${timeline.join('、')}`
        return found === wanted ? [] : [`${reference} ${found} instead of ${wanted}`]
      }),
    )
    return broken.flat()
  } finally {
    await phones.end()
  }
}

/** Lines of the record in which a login decided what was not its union's, or which nobody made. */
export const foreignDecisions = ({ owner }: PostgresServer) => owner`
  select entry.database_user, entry.subject from public.change_log as entry
  left join private.desk_logins as login on login.login = entry.database_user
  where entry.table_name = 'reviews' and (
    login.login is null
    or entry.trade_union_id <> login.trade_union_id and not exists (
      select from public.trade_unions as below where below.id = entry.trade_union_id and below.parent_id = login.trade_union_id
    )
  )`
