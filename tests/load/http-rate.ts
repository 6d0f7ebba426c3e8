import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { prepareSubmission } from '../../functions/application/submissions/prepare-submission.ts'
import { connectAsAnyone } from '../../functions/database/worker-database.ts'
import { createProductionEnvironment } from '../../functions/production-environment.ts'
import { createRuntime } from '../../functions/runtime.ts'
import { submissionSchema } from '../../shared/api/applications.ts'
import * as z from '../../shared/zod.ts'
import { startPostgres } from '../support/database/postgres.ts'
import { createClients, interleave, median, type Sent } from './closed-loop.ts'
import { makePeople, makeSignups, makeSubmissions } from './http-requests.ts'
import { fillLargeForm } from './large-submission.ts'
import { insertRows, makeRawTables } from './raw-rows.ts'

/**
 * What the functions cost: signups and the largest form beside supabase-js calling the same database function in the same
 * server, pages beside a constant answer of it, signups beside two rows alone; interleaved, medians. Four processes on
 * loopback: PostgreSQL, Supabase's API, the functions with their references, and these clients.
 *
 *     npm run load, or: node tests/load/http-rate.ts [seconds for each measurement]
 */
const seconds = Math.min(Number(process.argv[2] ?? 2), 10)
const rounds = 5

const { server: database, stop } = await startPostgres()
const children: ReturnType<typeof fork>[] = []
try {
  const settings = await start<Record<string, string>>('serve-supabase.ts', [database.superuserUrl])
  const port = await start<number>('serve-references.ts', [], settings)
  await measure(`http://127.0.0.1:${port}`, settings)
} finally {
  for (const child of children) child.kill()
  await stop()
}

/** Starts one of our servers and answers what it says when it is ready; what it logs is thrown away. */
async function start<Ready>(file: string, args: string[], settings: Record<string, string> = {}) {
  const child = fork(path.join(import.meta.dirname, file), args, {
    env: { PATH: process.env.PATH, TRUSTED_PROXIES: '127.0.0.1', ...settings },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  children.push(child)
  const [ready] = await once(child, 'message')
  return ready as Ready
}

async function measure(url: string, settings: Record<string, string>): Promise<void> {
  const people = await makePeople(database.superuser, 4000, settings)
  const signups = await makeSignups(database.owner, people, 40, url)
  const { send, close } = createClients(64)
  const ok = async (sent: Sent) => {
    const { status, body } = await send(sent)
    if (status !== 200) throw new Error(`${sent.url} answered ${status}: ${body}`)
  }
  const compare = async (what: string, clients: number, goal: number, works: Record<string, () => Sent>) => {
    const sending = Object.entries(works).map(([name, next]) => [name, () => ok(next())] as const)
    report(`${what}, ${clients} clients`, goal, await interleave(rounds, clients, seconds, sending))
  }

  for (const clients of [1, 16, 64])
    await compare('signup', clients, 0.9, { 'bare rpc': signups.bare, 'over HTTP': signups.ours })
  await makeRawTables(database.superuser)
  const pool = database.connect(64)
  const answers = { fullName: '示例一', sex: '女', phone: '13800000099' }
  report(
    'signup beside two rows, 64 clients',
    0.075,
    await interleave(rounds, 64, seconds, [
      ['two rows', () => insertRows(pool, crypto.randomUUID(), signups.eventId, answers)],
      ['over HTTP', () => ok(signups.ours())],
    ]),
  )

  const submissions = await makeSubmissions(database.superuser, people.slice(0, 2500), url, settings)
  await compare('largest form', 16, 0.8, { 'bare rpc': submissions.bare, 'over HTTP': submissions.ours })
  console.log(
    `  checked and translated in ${(await translationMilliseconds(settings)).toFixed(2)} ms (goal 1.5)`,
  )

  const page = `${url}/api/events/${signups.eventId}`
  await compare('page', 16, 0.7, {
    'constant answer': () => ({ url: `${url}/reference/constant` }),
    catalogue: () => ({ url: `${url}/api/service-settings` }),
    event: () => ({ url: page }),
  })
  const etag = (await fetch(page)).headers.get('etag') ?? ''
  await countCalls('an unchanged event', { url: page, headers: { 'if-none-match': etag } })
  // The first of two seconds asks what the event asks.
  await ok(signups.ours())
  await countCalls('a signup', signups.ours())
  await countCalls('the largest form', submissions.ours())
  close()

  async function countCalls(name: string, sent: Sent): Promise<void> {
    const calls = async () => Number(JSON.parse((await send({ url: `${url}/reference/calls` })).body).calls)
    const before = await calls()
    const { status, body } = await send(sent)
    console.log(
      `${name}: ${status}, ${body.length} characters, ${(await calls()) - before} calls of the database`,
    )
  }
}

/** Of one submission: the contract, the form's own schema, and what SQL takes made of it. */
async function translationMilliseconds(settings: Record<string, string>): Promise<number> {
  const anyone = connectAsAnyone(createRuntime(createProductionEnvironment(settings)))
  const times: number[] = []
  for (let run = 0; run < 400; run += 1) {
    const filled: unknown = fillLargeForm()
    const started = performance.now()
    await prepareSubmission(z.parse(submissionSchema, filled), anyone)
    times.push(performance.now() - started)
  }
  return median(times)
}

function report(what: string, goal: number, rates: Readonly<Record<string, number>>): void {
  const [reference = 0] = Object.values(rates)
  console.log(`${what} (goal ${goal})`)
  for (const [name, rate] of Object.entries(rates))
    console.log(`  ${name.padEnd(16)} ${rate.toFixed(0).padStart(6)}/s  ${(rate / reference).toFixed(3)}`)
}
