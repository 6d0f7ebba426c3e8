import type postgres from 'postgres'
import { aSignup } from '../support/database/events.ts'
import { makeWorkers, startPostgres } from '../support/database/postgres.ts'
import { callAs, openEvent } from '../support/database/race.ts'
import { brokenPromises } from '../support/database/seat-checks.ts'
import { AgainstReference } from './against-reference.ts'
import { clock, type Rate } from './clock.ts'
import { insertAsWorker, makeRawTables } from './raw-rows.ts'
import { giveBackAndAccept, type Signed } from './seat-storm.ts'
import { outOfOrder } from './seats-in-order.ts'

/**
 * How fast signups are decided by a real PostgreSQL with fsync on, through 50 connections, beside the two rows alone that
 * a signup and its history are: as many round trips, the same answers. Everything stays on this machine.
 *
 *     npm run load, or: node tests/load/signup-rate.ts [applicants] [rounds]
 */
const applicants = Math.min(Number(process.argv[2] ?? 20_000), 20_000)
const rounds = Math.min(Number(process.argv[3] ?? 3), 20)
const connections = 50
const seats = { pools: { 男: 100, 女: 100 }, columns: { waitlist_size: '50', needs_pledge: 'true' } }

const { server, stop } = await startPostgres()
try {
  await measure()
} finally {
  await stop()
}

async function measure(): Promise<void> {
  const { superuser } = server
  await makeRawTables(superuser)
  const crowd = await makeCrowd()
  const pool = server.connect(connections)
  const rawRows = () => {
    const eventId = crypto.randomUUID()
    return clock(connections, crowd, ({ worker, answers }) => insertAsWorker(pool, worker, eventId, answers))
  }
  const signUpFor = (events: readonly string[], people = crowd, signed: Signed[] = []): Promise<Rate> =>
    clock(connections, people, async ({ worker, answers }, index) => {
      const eventId = events[index % events.length] ?? ''
      const { id, status } = await callAs(
        pool,
        worker,
        (sql) => sql`select api.sign_up_for_event(${eventId}, ${sql.json(answers)}) as answer`,
      )
      if (id && status) signed.push({ worker, id, status })
    })

  const warmUp = await openEvents(1)
  await signUpFor(warmUp)
  await rawRows()
  for (let round = 0; round < rounds; round += 1) {
    const beside = new AgainstReference(rawRows)
    const one = await openEvents(1)
    await beside.compare('one event, 100 + 100 seats', { rate: 0.7, p99: 2 }, () => signUpFor(one))
    const scarce = await openEvents(40, {
      pools: { 男: 2, 女: 3 },
      columns: { waitlist_size: '2', needs_pledge: 'true' },
    })
    await beside.compare('40 events at once, 5 seats each', { rate: 0.6 }, () => signUpFor(scarce))
    const forty = await openEvents(40)
    const signed: Signed[] = []
    await beside.compare('40 events at once, 100 + 100 seats each', { rate: 0.6 }, () =>
      signUpFor(forty, crowd, signed),
    )
    const storm = 'storm: everybody with a seat cancels, who is next accepts'
    await beside.compare(storm, { rate: 0.6 }, () => giveBackAndAccept(pool, connections, signed))
    const wide = await openEvents(1, { pools: { 不限: applicants }, kind: '读书活动' })
    const some = crowd.slice(0, applicants / 10)
    await beside.compare('one pool, a seat for each (no goal)', {}, () => signUpFor(wide, some))
    await refuseBrokenPromises([...one, ...scarce, ...forty, ...wide], [...one, ...scarce, ...wide])
  }
  await pool.end()
}

/** Men and women by turns, each with what the phone would send. */
async function makeCrowd(): Promise<{ worker: string; answers: postgres.JSONValue }[]> {
  const workers = await makeWorkers(server.superuser, applicants)
  return workers.map((worker, index) => ({
    worker,
    // Forty events are taken in turn by both sexes.
    answers: JSON.parse(
      JSON.stringify(aSignup(Math.floor(index / 40) % 2 ? { sex: '男', birthDate: '1990-01-01' } : {})),
    ),
  }))
}

function openEvents(count: number, event: Parameters<typeof openEvent>[1] = seats): Promise<string[]> {
  return Promise.all(Array.from({ length: count }, () => openEvent(server.owner, event)))
}

/** Counters and history of all of them; the order of arrival where nobody has given a seat back. */
async function refuseBrokenPromises(events: readonly string[], untouched: readonly string[]): Promise<void> {
  const broken: string[] = []
  for (const eventId of events) broken.push(...(await brokenPromises(server.superuser, eventId)))
  for (const eventId of untouched) broken.push(...(await outOfOrder(server.superuser, eventId)))
  if (broken.length > 0) throw new Error(broken.join('\n'))
}
