import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type postgres from 'postgres'
import { startPostgres } from '../support/database/postgres.ts'
import { findFreePort } from '../support/free-port.ts'
import { servePostgres } from './serve-postgres.ts'

/**
 * How much memory and time an export takes: the functions as a process of their own, in front of a PostgREST-compatible
 * API and a real PostgreSQL. Prints per row, per format, and what the process grew by. Linux only (/proc).
 *
 *     node tests/load/export-memory.ts
 */
const sizes = [1_000, 10_000, 100_000]
const formats = ['xlsx', 'csv']
const root = join(import.meta.dirname, '../..')

const { server: database, stop } = await startPostgres()
const api = await servePostgres(database.superuserUrl)
const functions = await startFunctions(api.environment)
try {
  await measure()
} finally {
  functions.process.kill()
  await api.close()
  await stop()
}

async function measure(): Promise<void> {
  const organizer = await makeOrganizer(database.superuser)
  const events = await Promise.all(sizes.map((rows) => makeEvent(database.superuser, rows)))
  for (const format of formats) {
    await download(organizer, events[0] ?? '', format)
    await pause(1_000)
    const before = residentMegabytes('VmRSS')
    for (const [index, rows] of sizes.entries()) {
      forgetPeak()
      const startedAt = performance.now()
      const bytes = await download(organizer, events[index] ?? '', format)
      const microseconds = ((performance.now() - startedAt) * 1000) / rows
      const growth = residentMegabytes('VmHWM') - before
      process.stdout.write(
        `${format} ${rows} rows: ${(bytes / 1e6).toFixed(1)} MB, ${microseconds.toFixed(0)} µs a row, +${growth.toFixed(0)} MB resident\n`,
      )
    }
  }
}

async function download(organizer: string, event: string, format: string): Promise<number> {
  const token = crypto.randomUUID()
  await database.superuser`
    insert into private.export_links (token_hash, worker_id, event_id, format)
    values (private.token_hash(${token}), ${organizer}, ${event}, ${format})`
  const response = await fetch(`${functions.url}/api/exports/${token}`)
  if (!response.ok || response.body === null) throw new Error(await response.text())
  const reader = response.body.getReader()
  let bytes = 0
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) bytes += piece.value.length
  return bytes
}

async function startFunctions(environment: Record<string, string>) {
  const child = spawn(process.execPath, [join(root, 'functions/server.ts')], {
    cwd: root,
    env: { PATH: process.env.PATH, PORT: String(await findFreePort()), ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const port = /port (\d+)/.exec(line.toString())?.[1]
  if (port === undefined) throw new Error(`the functions did not start: ${line}`)
  return { process: child as ChildProcess, url: `http://127.0.0.1:${port}` }
}

function residentMegabytes(field: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${functions.process.pid}/status`, 'utf8')
  return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024
}

/** Sets the peak that Linux remembers back to what the process uses now (proc(5), clear_refs). */
function forgetPeak(): void {
  writeFileSync(`/proc/${functions.process.pid}/clear_refs`, '5')
}

async function makeOrganizer(sql: postgres.Sql): Promise<string> {
  const [worker] = await sql<{ id: string }[]>`
    select (api.sign_in_with_wechat('load-organizer', null) ->> 'workerId')::uuid as id`
  const id = worker?.id ?? ''
  await sql`select api.set_verified_phone(${id}, '13800000700')`
  await sql`insert into public.organizers (name, phone, trade_union_id) values ('示例组织者', '13800000700', '340100')`
  return id
}

/** A matchmaking event with so many signups on its waitlist, written past the triggers: only reading is measured. */
async function makeEvent(sql: postgres.Sql, rows: number): Promise<string> {
  return sql.begin(async (transaction) => {
    await transaction`set local session_replication_role = replica`
    const [event] = await transaction<{ id: string }[]>`
      insert into public.events (kind, title, state, trade_union_id, place_name, address, region_code,
        starts_at, ends_at, signup_opens_at, signup_closes_at, cancel_deadline)
      values ('婚恋交友', '示例鹊桥会', '已发布', '340100', '示例文化宫', '示例路 1 号', '340104',
        now() + interval '9 days', now() + interval '10 days', now() - interval '1 day', now() + interval '7 days', now() + interval '8 days')
      returning id`
    const id = event?.id ?? ''
    await transaction`insert into public.event_pools (event_id, pool, capacity) values (${id}, '男', 100), (${id}, '女', 100)`
    await transaction`
      insert into public.signups (number, line_number, event_id, pool, worker_id, client_token, status, full_name, sex, birth_date, phone, employer,
        region_code, marital_status, height_cm, education, occupation, interests, introduction, expectations, nickname, consent_version)
      select place, place, ${id}, sex::public.pool_name, gen_random_uuid(), gen_random_uuid(), '候补', '示例' || place, sex, '1996-05-01',
        '13800000701', '示例物流有限公司', '340111', '未婚', 170, '本科', '工程师', array['跑步', '读书'],
        '性格开朗，喜欢户外运动，周末常去爬山。希望认识真诚的朋友。' || place, '真诚、孝顺、有上进心。', '示例' || place, '1'
      from generate_series(1, ${rows}) as place, lateral (select case place % 2 when 0 then '男' else '女' end as sex) as pool`
    return id
  })
}
