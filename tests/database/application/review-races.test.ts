import { beforeAll, describe, expect, test } from 'vitest'
import { asWorker, makeWorkers, usePostgres } from '../../support/database/postgres.ts'
import { aSubmission } from '../../support/database/submissions.ts'

const server = usePostgres()

let worker: string
beforeAll(async () => {
  const [made = ''] = await makeWorkers(server.current.superuser, 1)
  worker = made
})

async function submit(pool: ReturnType<typeof server.current.connect>): Promise<string> {
  const submission = JSON.parse(JSON.stringify(aSubmission()))
  const rows = await asWorker(
    pool,
    worker,
    (sql) => sql<{ reference: string }[]>`
      select api.submit_application(${sql.json(submission)}) ->> 'reference' as reference`,
  )
  const [row] = rows
  if (row === undefined) throw new Error('no answer')
  return row.reference
}

describe('reviews', () => {
  test('Wang Fang withdraws while staff decide: one of them wins, and the records agree', async () => {
    const pool = server.current.connect(2)
    for (let round = 0; round < 10; round += 1) {
      const reference = await submit(pool)
      await Promise.allSettled([
        asWorker(pool, worker, (sql) => sql`select api.withdraw_application(${reference})`),
        server.current
          .owner`update public.reviews set decision = '受理' where reference = ${reference} and closed_at is null`,
      ])
      const [row] = await server.current.superuser`
        select application.status,
          (select count(*)::integer from public.reviews as open where open.reference = ${reference} and open.closed_at is null) as open_rounds
        from public.applications as application where reference = ${reference}`
      expect([
        { status: '已撤回', open_rounds: 0 },
        { status: '已受理', open_rounds: 1 },
      ]).toContainEqual({ ...row })
    }
    await pool.end()
  })
})

describe('jobs', () => {
  test('two schedulers at once run each due job once', async () => {
    const { superuser, connect } = server.current
    await superuser`update private.jobs set next_run_at = now()`
    const pool = connect(2)
    const run = () =>
      pool.begin(async (sql) => {
        await sql`select set_config('role', 'service_role', true)`
        return sql<{ report: { name: string; ok: boolean }[] }[]>`select api.run_due_jobs() as report`
      })
    const reports = (await Promise.all([run(), run()])).flatMap(([row]) => row?.report ?? [])
    await pool.end()
    const names = reports.map(({ name }) => name)
    expect(names).toContain('accept-silently')
    expect(names).toContain('expire-offers')
    expect(names).toEqual([...new Set(names)])
    expect(reports.every(({ ok }) => ok)).toBe(true)
  })
})
