import { performance } from 'node:perf_hooks'
import type postgres from 'postgres'
import { makeHistory } from '../support/database/history.ts'
import { asWorker, startPostgres } from '../support/database/postgres.ts'
import { makeBigEvent } from './big-event.ts'
import { type Question, questionsAbout } from './scale-questions.ts'

/**
 * Whether what people ask stays quick when a thousand applications become a million: two PostgreSQL servers of its own, a
 * small history and a large one, asked in turn. Prints the median time at each, the ratio, and what was read whole. Takes
 * some 5 GB of disk for a million and removes it.
 *
 *     node tests/load/scale.ts [applications]
 */
const small = 1_000
const large = Math.min(Number(process.argv[2] ?? 1_000_000), 1_000_000)
const rounds = 7
/** Longer than this, one round says enough. */
const slowMilliseconds = 1_000
const goal = 3

const servers = await Promise.all([startPostgres(), startPostgres()])
try {
  const offices = await Promise.all([
    openOffice(servers[0].server.superuser, small),
    openOffice(servers[1].server.superuser, large),
  ])
  for (const [index, question] of offices[0].questions.entries()) {
    const same = offices[1].questions[index]
    if (same === undefined) continue
    const times = await askInTurn([() => ask(offices[0], question), () => ask(offices[1], same)])
    report(question, times, await tablesReadWhole(offices[1], same))
  }
} finally {
  await Promise.all(servers.map(({ stop }) => stop()))
}

type Office = { sql: postgres.Sql; worker: string; organizer: string; questions: Question[] }

async function openOffice(sql: postgres.Sql, applications: number): Promise<Office> {
  await sql`alter system set max_wal_size = '512MB'`
  await sql`alter system set fsync = off`
  await sql`select pg_reload_conf()`
  const startedAt = performance.now()
  await makeHistory(sql, applications)
  const { organizer, eventId } = await makeBigEvent(sql, 5_000)
  const [known] = await sql<{ reference: string; worker: string }[]>`
    select reference, worker_id as worker from public.applications where id = md5('application500')::uuid`
  const views = await sql<{ name: string }[]>`
    select relname as name from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace order by relname`
  const [disk] = await sql`select pg_size_pretty(pg_database_size('postgres')) as size`
  console.log(
    `${applications} applications: ${disk?.size}, ${((performance.now() - startedAt) / 1000).toFixed(0)} s`,
  )
  const { reference = '', worker = '' } = known ?? {}
  return {
    sql,
    worker,
    organizer,
    questions: questionsAbout({ reference, eventId, views: views.map(({ name }) => name) }),
  }
}

async function askInTurn(askers: [() => Promise<number>, () => Promise<number>]): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []]
  // The first answer warms the cache and tells how long it takes.
  const first = [await askers[0](), await askers[1]()]
  const isSlow = first.some((time) => time > slowMilliseconds)
  for (let round = 0; round < (isSlow ? 1 : rounds); round += 1)
    for (const place of [0, 1] as const) times[place].push(await askers[place]())
  return [median(times[0]), median(times[1])]
}

function median(times: number[]): number {
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0
}

/** Milliseconds, answer and all. */
async function ask(office: Office, { sql: text, who }: Question): Promise<number> {
  return as(office, who, async (sql) => {
    const startedAt = performance.now()
    await sql.unsafe(text)
    return performance.now() - startedAt
  })
}

/** Tables of which a question read more than pages of, one row after the other: those that grow with the years. */
async function tablesReadWhole(office: Office, { sql: text, who }: Question): Promise<string[]> {
  return as(office, who, async (sql) => {
    const scans = () =>
      sql<{ name: string; read: string }[]>`
        select relname as name, seq_tup_read as read from pg_stat_xact_user_tables
        where relname in ('applications', 'reviews', 'messages', 'attachments', 'consents', 'confirmations', 'ratings',
          'assistances', 'application_events', 'access_log', 'change_log', 'check_ins', 'signups', 'workers')`
    const before = new Map((await scans()).map(({ name, read }) => [name, Number(read)]))
    await sql.unsafe(text)
    return (await scans())
      .filter(({ name, read }) => Number(read) - (before.get(name) ?? 0) > 5000)
      .map(({ name }) => name)
  })
}

function as<Result>(
  office: Office,
  who: Question['who'],
  work: (sql: postgres.TransactionSql) => Promise<Result>,
): Promise<Result> {
  if (who === 'worker' || who === 'organizer') return asWorker(office.sql, office[who], work)
  return office.sql.begin(async (sql) => {
    await sql`select set_config('role', ${who === 'staff' ? 'staff' : 'app_definer'}, true)`
    return work(sql)
  }) as Promise<Result>
}

function report(
  { who, name, isReport }: Question,
  [atSmall, atLarge]: [number, number],
  whole: string[],
): void {
  const ratio = atLarge / atSmall
  const words = isReport ? 'report' : ratio <= goal && whole.length === 0 ? 'ok' : 'ABOVE'
  console.log(
    [
      who.padEnd(9),
      name.padEnd(52),
      `${atSmall.toFixed(1)} ms`.padStart(11),
      `${atLarge.toFixed(1)} ms`.padStart(12),
      `${ratio.toFixed(1)}×`.padStart(9),
      words.padStart(7),
      whole.length > 0 ? `reads all of ${whole.join(', ')}` : '',
    ].join(' '),
  )
}
