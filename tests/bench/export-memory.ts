import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findFreePort } from '../../scripts/database/free-port.ts'
import { type PostgresServer, startPostgres } from '../support/database/postgres.ts'
import { makeEvent, makeOrganizer } from './data/big-event.ts'
import type { Measure } from './harness/measure.ts'
import { absoluteRow, comparedRow, type Row } from './harness/row.ts'
import { startServer } from './harness/start-server.ts'

const root = join(import.meta.dirname, '../..')
const formats = ['xlsx', 'csv'] as const
const small = 1_000

/**
 * The memory for a row of a large export beside one of a small export, and the growth of the process meanwhile: the
 * functions in their own process, in front of a PostgREST-compatible API and a real PostgreSQL. Linux only (/proc).
 */
export const measure: Measure = async ({ isQuick }) => {
  const large = isQuick ? 20_000 : 100_000
  const { server: database, stop } = await startPostgres()
  const supabase = await startServer<Record<string, string>>('supabase.ts', [database.superuserUrl])
  const functions = await startFunctions(supabase.ready)
  try {
    const organizer = await makeOrganizer(database.superuser)
    const events = {
      small: await makeEvent(database.superuser, small),
      large: await makeEvent(database.superuser, large),
    }
    const rows: Row[] = []
    for (const format of formats) {
      const download = async (event: string) =>
        read(`${functions.url}/api/exports/${await makeLink(database, organizer, event, format)}`)
      const time = async (event: string, count: number) => {
        const startedAt = performance.now()
        await download(event)
        return ((performance.now() - startedAt) * 1000) / count
      }
      await download(events.small)
      await pause(1_000)
      const rest = residentMegabytes(functions.process, 'VmRSS')
      forgetPeak(functions.process)
      // The small ones run before and after, because other programs on the machine slow both.
      const before = await bestOf(3, () => time(events.small, small))
      const value = await time(events.large, large)
      const growth = residentMegabytes(functions.process, 'VmHWM') - rest
      const reference = Math.min(before, await bestOf(3, () => time(events.small, small)))
      const count = large.toLocaleString('en')
      rows.push(
        comparedRow(
          `export of ${count} rows, .${format}, a row`,
          { value, reference, unit: 'µs', against: `a row of ${small.toLocaleString('en')}` },
          { atMost: 1.2 },
        ),
        absoluteRow(`export of ${count} rows, .${format}, memory`, growth, 'MB', { atMost: 64 }),
      )
    }
    return rows
  } finally {
    functions.process.kill()
    supabase.child.kill()
    await stop()
  }
}

async function bestOf(times: number, work: () => Promise<number>): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let time = 0; time < times; time += 1) best = Math.min(best, await work())
  return best
}

async function makeLink(
  { superuser }: PostgresServer,
  organizer: string,
  event: string,
  format: string,
): Promise<string> {
  const token = crypto.randomUUID()
  await superuser`
    insert into private.export_links (token_hash, worker_id, event_id, format)
    values (private.token_hash(${token}), ${organizer}, ${event}, ${format})`
  return token
}

/** Reads an answer to its end and keeps nothing of it. */
async function read(url: string): Promise<void> {
  const response = await fetch(url)
  if (!response.ok || response.body === null) throw new Error(await response.text())
  const reader = response.body.getReader()
  while (!(await reader.read()).done);
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

function residentMegabytes({ pid }: ChildProcess, field: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024
}

/** Resets the peak that Linux remembers to what the process uses now (proc(5), clear_refs). */
function forgetPeak({ pid }: ChildProcess): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5')
}
