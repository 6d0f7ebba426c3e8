import { beforeAll, describe, expect, test } from 'vitest'
import { listMigrations } from '../../../supabase/embedded/migrations.ts'
import { asWorker, makeWorkers, startPostgres, usePostgres } from '../../support/database/postgres.ts'
import { aSubmission, decisionParameters, decisionSql } from '../../support/database/submissions.ts'
import { runSupabase } from '../../support/database/supabase-cli.ts'

const server = usePostgres()

let wangFang: string
let liQiang: string
let reference: string

beforeAll(async () => {
  const [first = '', second = ''] = await makeWorkers(server.current.superuser, 2)
  wangFang = first
  liQiang = second
  reference = await submit(wangFang)
})

async function submit(worker: string): Promise<string> {
  const pool = server.current.connect(1)
  const submission = JSON.parse(JSON.stringify(aSubmission()))
  const [row] = await asWorker(
    pool,
    worker,
    (sql) => sql<{ reference: string }[]>`
      select api.submit_application(${sql.json(submission)}) ->> 'reference' as reference`,
  )
  await pool.end()
  return row?.reference ?? ''
}

/** Runs a statement as a worker directly in SQL, without the functions of schema api. */
async function directly(worker: string, sql: string): Promise<unknown> {
  const pool = server.current.connect(1)
  try {
    return [...(await asWorker(pool, worker, (transaction) => transaction.unsafe(sql)))]
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  } finally {
    await pool.end()
  }
}

async function ownerRefusal(
  sql: string,
  parameters: unknown[] = [],
): Promise<{ sentence: string; code: unknown }> {
  try {
    await server.current.owner.unsafe(
      sql,
      parameters.map((value) => value as string),
    )
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { sentence: error.message, code: 'detail' in error ? error.detail : undefined }
  }
  throw new Error(`not refused: ${sql}`)
}

test('the Supabase CLI applies every migration to a fresh project, as a postgres that is no superuser', async () => {
  const fresh = await startPostgres({ isMigrated: false })
  try {
    await runSupabase(fresh.server.url, 'db', 'push', '--yes', '--include-seed')
    const applied = await fresh.server
      .owner`select version from supabase_migrations.schema_migrations order by version`
    expect(applied.map(({ version }) => version)).toEqual(listMigrations().map(({ version }) => version))
    const [counted] = await fresh.server.owner`select count(*)::integer as unions from public.trade_unions`
    expect(counted).toEqual({ unions: 129 })
  } finally {
    await fresh.stop()
  }
})

describe('the owner of the tables without a superuser’s rights', () => {
  test('decides in the console, and everything follows', async () => {
    const own = await submit(wangFang)
    for (const decision of ['受理', '通过', '办结'])
      await server.current.owner.unsafe(decisionSql, decisionParameters(own, { decision }) as string[])
    const rows = await server.current.owner`
      select application.status, (select count(*)::integer from public.messages where link = ${`/applications/${own}`}) as messages
      from public.applications as application where reference = ${own}`
    expect([...rows]).toEqual([{ status: '已办结', messages: 3 }])
  })

  test('is refused an illegal decision, and any change of what was submitted', async () => {
    const illegal = await ownerRefusal(decisionSql, decisionParameters(reference, { decision: '通过' }))
    expect(illegal).toMatchObject({ code: 'illegal_decision', sentence: expect.stringContaining('可以选') })
    for (const sql of [
      `update public.applications set applicant_name = '改名'`,
      'delete from public.application_events',
      'truncate public.applications cascade',
    ])
      expect((await ownerRefusal(sql)).code).toBe('read_only')
  })

  test('reveals an identity with a reason', async () => {
    const rows = await server.current
      .owner`select * from public.reveal_identity(${reference}, '核对身份信息')`
    expect(rows.map(({ item }) => item)).toContain('身份证号')
  })

  test('can run the jobs, as pg_cron does', async () => {
    const [row] = await server.current.owner`select api.run_due_jobs() as report`
    expect(row?.report.every(({ ok }: { ok: boolean }) => ok)).toBe(true)
  })
})

describe('a worker who reaches SQL itself', () => {
  test('reads and writes no table', async () => {
    for (const sql of [
      'select * from public.applications',
      'select * from public.signups',
      'select * from private.application_secrets',
      `update public.reviews set decision = '通过'`,
      `insert into public.organizers (name, phone, trade_union_id) values ('x', '13800000001', '340100')`,
      `select private.decrypt_text('\\x00')`,
      `select private.set_verified_phone('${wangFang}', '13800000001')`,
      'set local role app_definer',
    ])
      expect(await directly(liQiang, sql), sql).toMatch(/^42(501|883)$/)
  })

  test('would read nothing even with a grant: row level security has no policy for workers', async () => {
    const { superuser } = server.current
    await superuser.unsafe(
      'grant usage on schema public to authenticated; grant select on public.applications to authenticated',
    )
    expect(await directly(wangFang, 'select * from public.applications')).toEqual([])
    await superuser.unsafe(
      'revoke select on public.applications from authenticated; revoke usage on schema public from authenticated',
    )
  })

  test('cannot claim to be the service', async () => {
    expect(await directly(liQiang, 'select api.run_due_jobs()')).toBe('42501')
    expect(await directly(liQiang, `select api.sign_in_with_wechat('x', null)`)).toBe('42501')
  })
})

describe('the storage’s policies', () => {
  const insert = (name: string) =>
    `insert into storage.objects (bucket_id, name) values ('attachments', '${name}') returning name`

  async function announce(worker: string): Promise<string> {
    const attachment = JSON.stringify({
      id: crypto.randomUUID(),
      slot: 'tuitionReceipt',
      mimeType: 'image/jpeg',
      byteSize: 5,
      sha256: 'ab'.repeat(32),
    })
    const rows = await directly(worker, `select api.create_attachment('${attachment}') ->> 'path' as path`)
    return Array.isArray(rows) ? String(rows[0].path) : String(rows)
  }

  test('let Wang Fang write what she announced and read her folder, and Li Qiang neither', async () => {
    const announced = await announce(wangFang)
    expect(await directly(liQiang, insert(announced))).toBe('42501')
    expect(await directly(wangFang, insert(`${wangFang}/unannounced.jpg`))).toBe('42501')
    expect(await directly(wangFang, insert(announced))).toEqual([{ name: announced }])
    const read = `select name from storage.objects where bucket_id = 'attachments'`
    expect(await directly(wangFang, read)).toEqual([{ name: announced }])
    expect(await directly(liQiang, read)).toEqual([])
    expect(
      await directly(wangFang, `delete from storage.objects where name = '${announced}' returning name`),
    ).toEqual([])
  })
})
