import { performance } from 'node:perf_hooks'
import type postgres from 'postgres'
import { makeHistory } from '../support/database/history.ts'
import { asWorker, startPostgres } from '../support/database/postgres.ts'
import { makeBigEvent } from './data/big-event.ts'
import { type Question, questionsAbout } from './data/scale-questions.ts'
import type { Measure } from './harness/measure.ts'
import { median } from './harness/percentiles.ts'
import { absoluteRow, comparedRow } from './harness/row.ts'

const small = 1_000
const most = 3
/** With a longer time, one round is enough. */
const slowMilliseconds = 1_000

/**
 * Whether common queries stay fast when a thousand applications become a million: two PostgreSQL servers, one with a
 * short and one with a long history, asked in turn. A million takes about 5 GB of disk, which are freed. Reports are
 * left out: they count everything, and nobody waits at a desk for them.
 */
export const measure: Measure = async ({ isQuick }) => {
  const large = isQuick ? 20_000 : 1_000_000
  const servers = [await startPostgres(), await startPostgres()] as const
  try {
    const [few, many] = await Promise.all([
      openOffice(servers[0].server.superuser, small),
      openOffice(servers[1].server.superuser, large),
    ])
    const asked: Asked[] = []
    for (const [index, question] of few.questions.entries()) {
      const same = many.questions[index]
      if (same === undefined || question.isReport) continue
      const [reference, value] = await askInTurn(
        [() => ask(few, question), () => ask(many, same)],
        isQuick ? 3 : 7,
      )
      asked.push({ name: same.name, value, reference, whole: await tablesReadWhole(many, same) })
    }
    return rowsOf(asked, large.toLocaleString('en'))
  } finally {
    await Promise.all(servers.map(({ stop }) => stop()))
  }
}

type Asked = { name: string; value: number; reference: number; whole: string[] }

function rowsOf(asked: readonly Asked[], count: string) {
  const times = ({ value, reference }: Asked) => value / reference
  const [worst, ...others] = asked.toSorted((one, other) => times(other) - times(one))
  if (worst === undefined) throw new Error('nobody asked anything')
  const above = [worst, ...others].filter((one) => times(one) > most)
  const whole = asked.filter((one) => one.whole.length > 0)
  const name = `${count} applications`
  return [
    comparedRow(
      `${name}, the question that grew most`,
      { value: worst.value, reference: worst.reference, unit: 'ms', against: '1,000 applications' },
      { atMost: most },
      worst.name,
    ),
    absoluteRow(
      `${name}, questions of ${asked.length} above 3 ×`,
      above.length,
      '',
      { atMost: 0 },
      above.map((one) => `${one.name} ${times(one).toFixed(1)} ×`).join('; '),
    ),
    absoluteRow(
      `${name}, questions that read a table whole`,
      whole.length,
      '',
      { atMost: 0 },
      whole.map((one) => `${one.name}: ${one.whole.join(', ')}`).join('; '),
    ),
  ]
}

type Office = { sql: postgres.Sql; worker: string; organizer: string; questions: Question[] }

async function openOffice(sql: postgres.Sql, applications: number): Promise<Office> {
  await sql`alter system set max_wal_size = '512MB'`
  await sql`alter system set fsync = off`
  await sql`select pg_reload_conf()`
  await makeHistory(sql, applications)
  const { organizer, eventId } = await makeBigEvent(sql, 5_000)
  const [known] = await sql<{ reference: string; worker: string }[]>`
    select reference, worker_id as worker from public.applications where id = md5('application500')::uuid`
  const views = await sql<{ name: string }[]>`
    select relname as name from pg_class where relkind = 'v' and relnamespace = 'public'::regnamespace order by relname`
  const { reference = '', worker = '' } = known ?? {}
  return {
    sql,
    worker,
    organizer,
    questions: questionsAbout({ reference, eventId, views: views.map(({ name }) => name) }),
  }
}

/** Medians of both, in milliseconds. */
async function askInTurn(
  askers: [() => Promise<number>, () => Promise<number>],
  rounds: number,
): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []]
  // The first answer warms the cache and tells how long it takes.
  const first = [await askers[0](), await askers[1]()]
  const isSlow = first.some((time) => time > slowMilliseconds)
  for (let round = 0; round < (isSlow ? 1 : rounds); round += 1)
    for (const place of [0, 1] as const) times[place].push(await askers[place]())
  return [median(times[0]), median(times[1])]
}

/** Milliseconds, with the answer. */
async function ask(office: Office, { sql: text, who }: Question): Promise<number> {
  return as(office, who, async (sql) => {
    const startedAt = performance.now()
    await sql.unsafe(text)
    return performance.now() - startedAt
  })
}

/** Tables that a query read in whole, apart from small ones: those that grow with the years. */
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
    await sql`select set_config('role', ${who === 'staff' ? 'province_staff' : 'app_definer'}, true)`
    return work(sql)
  }) as Promise<Result>
}
