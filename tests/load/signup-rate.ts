import { performance } from 'node:perf_hooks'
import type postgres from 'postgres'
import { makeWorkers, startPostgres } from '../support/database/postgres.ts'
import { openEvent, signUpAs } from '../support/database/race.ts'
import { brokenPromises } from '../support/database/seat-checks.ts'

/**
 * How fast signups are decided, beside the two rows alone (a signup, its history) in the same run: many applicants for
 * 100 + 100 seats through 50 connections, fsync on. Everything stays on this machine.
 *
 *     npm run load -- [applicants]
 */
const applicants = Math.min(Number(process.argv[2] ?? 20_000), 20_000)
const connections = 50
const rounds = 3

const { server, stop } = await startPostgres()
try {
  await measure()
} finally {
  await stop()
}

type Rate = { perSecond: number; p50: number; p99: number }

async function measure(): Promise<void> {
  const { owner, superuser, connect } = server
  const workers = await makeWorkers(superuser, applicants)
  await superuser.unsafe(
    `
    create table public.raw_signups (id uuid primary key default gen_random_uuid(), event_id uuid, worker_id uuid, answers jsonb,
      created_at timestamptz default now(), unique (event_id, worker_id));
    create table public.raw_events (id bigint generated always as identity primary key, signup_id uuid, status text, at timestamptz default now());
    grant all on public.raw_signups, public.raw_events to authenticated;
    grant usage on schema public to authenticated;
    vacuum analyze;`.replace('vacuum analyze;', ''),
  )
  const pool = connect(connections)
  const answers = {
    fullName: '示例一',
    sex: '女',
    birthDate: '1996-05-20',
    phone: '13800000099',
    introduction: '演示',
  }
  for (let round = 0; round < rounds; round += 1) {
    const rawEvent = crypto.randomUUID()
    const raw = await clock(pool, workers, (worker) =>
      pool.begin(async (sql) => {
        const claims = JSON.stringify({ sub: worker, role: 'authenticated' })
        await sql`select set_config('role', 'authenticated', true), set_config('request.jwt.claims', ${claims}, true)`
        await sql`with made as (
            insert into public.raw_signups (event_id, worker_id, answers) values (${rawEvent}, ${worker}, ${sql.json(answers)}) returning id
          ) insert into public.raw_events (signup_id, status) select id, '已确认' from made`
      }),
    )
    const eventId = await openEvent(owner, {
      pools: { 男: 100, 女: 100 },
      columns: { waitlist_size: '50', needs_pledge: 'true' },
    })
    let index = 0
    const signUps = await clock(pool, workers, (worker) => {
      index += 1
      return signUpAs(pool, worker, eventId, index % 2 ? { sex: '男', birthDate: '1990-01-01' } : {})
    })
    const wide = await openEvent(owner, { pools: { 不限: applicants }, kind: '读书活动' })
    const all = await clock(pool, workers, (worker) => signUpAs(pool, worker, wide, {}))
    report(round, { raw, 'sign up, 200 seats': signUps, 'sign up, seats for all': all }, raw.perSecond)
    const broken = [...(await brokenPromises(superuser, eventId)), ...(await brokenPromises(superuser, wide))]
    if (broken.length > 0) throw new Error(broken.join('\n'))
  }
  await pool.end()
}

async function clock(
  _pool: postgres.Sql,
  workers: readonly string[],
  work: (worker: string) => Promise<unknown>,
): Promise<Rate> {
  const times: number[] = []
  let next = 0
  const started = performance.now()
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let worker = workers[next++]; worker !== undefined; worker = workers[next++]) {
        const at = performance.now()
        await work(worker)
        times.push(performance.now() - at)
      }
    }),
  )
  const seconds = (performance.now() - started) / 1000
  times.sort((one, other) => one - other)
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0
  return { perSecond: workers.length / seconds, p50: at(0.5), p99: at(0.99) }
}

function report(round: number, rates: Record<string, Rate>, reference: number): void {
  for (const [name, { perSecond, p50, p99 }] of Object.entries(rates))
    console.log(
      `${round} ${name.padEnd(24)} ${perSecond.toFixed(0).padStart(6)}/s  ${(perSecond / reference).toFixed(2)}  p50 ${p50.toFixed(1)} ms  p99 ${p99.toFixed(1)} ms`,
    )
}
