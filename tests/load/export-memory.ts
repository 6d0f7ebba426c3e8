import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findFreePort } from '../../scripts/database/free-port.ts'
import { startPostgres } from '../support/database/postgres.ts'
import { makeEvent, makeOrganizer } from './big-event.ts'
import { servePostgres } from './serve-postgres.ts'

/**
 * How much memory and time an export takes: the functions as a process of their own, in front of a PostgREST-compatible
 * API and a real PostgreSQL. Prints per row, per format, and what the process grew by. Linux only (/proc).
 *
 *     node tests/load/export-memory.ts
 */
/** Each size so often, a thousand before and after the rest: other programs on the machine slow all of them alike. */
const turns = [1_000, 1_000, 1_000, 10_000, 100_000, 10_000, 1_000, 1_000, 1_000]
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
  const events = new Map<number, string>()
  for (const rows of new Set(turns)) events.set(rows, await makeEvent(database.superuser, rows))
  for (const format of formats) {
    await download(organizer, events.get(1_000) ?? '', format)
    await pause(1_000)
    const before = residentMegabytes('VmRSS')
    const measured = new Map<number, Measure[]>()
    for (const rows of turns) {
      const list = measured.get(rows) ?? []
      measured.set(rows, [...list, await measureOne(organizer, events.get(rows) ?? '', format, rows, before)])
    }
    for (const [rows, list] of measured) {
      const best = (field: keyof Measure) => Math.min(...list.map((one) => one[field]))
      process.stdout.write(
        `${format} ${rows} rows: ${best('wall').toFixed(0)} µs a row, ${best('own').toFixed(0)} µs of it the functions' CPU, +${best('growth').toFixed(0)} MB resident\n`,
      )
    }
  }
}

/** Microseconds a row by the clock and of the functions' own CPU; megabytes that the process grew by. */
type Measure = { wall: number; own: number; growth: number }

async function measureOne(
  organizer: string,
  event: string,
  format: string,
  rows: number,
  before: number,
): Promise<Measure> {
  forgetPeak()
  const startedAt = performance.now()
  const cpu = cpuMicroseconds()
  await download(organizer, event, format)
  return {
    wall: ((performance.now() - startedAt) * 1000) / rows,
    own: (cpuMicroseconds() - cpu) / rows,
    growth: residentMegabytes('VmHWM') - before,
  }
}

/** User and system time of the functions' process: fields 14 and 15 of proc(5), in hundredths of a second. */
function cpuMicroseconds(): number {
  const fields = readFileSync(`/proc/${functions.process.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10_000
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
