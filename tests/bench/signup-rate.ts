import { startPostgres } from '../support/database/postgres.ts'
import { openEvent, type RaceEvent } from '../support/database/race.ts'
import { giveBackAndAccept, type Signed } from '../support/database/seat-storm.ts'
import { makeCrowd, signUpInTurn } from '../support/database/signup-crowd.ts'
import { insertAsWorker, makeRawTables } from './data/raw-rows.ts'
import { besideReference } from './harness/beside-reference.ts'
import { closedLoop } from './harness/closed-loop.ts'
import type { Measure } from './harness/measure.ts'
import { rateRows } from './harness/rate-rows.ts'

const connections = 50
const reference = 'bare two-row insert'
const seats = { pools: { 男: 100, 女: 100 }, columns: { waitlist_size: '50', needs_pledge: 'true' } }
const scarce = { pools: { 男: 2, 女: 3 }, columns: { waitlist_size: '2', needs_pledge: 'true' } }

/**
 * How fast a real PostgreSQL decides who has a seat, beside the two bare rows of a signup and its history: as many
 * round trips, the same answers. A quarter of the people has a quarter of the events, so that as many come to each.
 */
export const measure: Measure = async ({ isQuick }) => {
  const { server, stop } = await startPostgres()
  try {
    const people = isQuick ? 5_000 : 20_000
    const eventCount = people / 500
    await makeRawTables(server.superuser)
    const crowd = await makeCrowd(server.superuser, people)
    const half = crowd.slice(0, people / 4)
    const others = crowd.slice(people / 4, people / 2)
    const pool = server.connect(connections)
    const open = (count: number, event: RaceEvent) =>
      Promise.all(Array.from({ length: count }, () => openEvent(server.owner, event)))
    // Enough for a second or two: it is measured again between any two others.
    const rawRows = () => {
      const eventId = crypto.randomUUID()
      return closedLoop(
        connections,
        crowd.slice(0, 4_000).map(
          ({ worker, answers }) =>
            () =>
              insertAsWorker(pool, worker, eventId, answers),
        ),
      )
    }
    const signUp = async (events: string[], from = crowd, signed: Signed[] = []) =>
      closedLoop(connections, signUpInTurn(pool, from, events, signed))
    const [full = ''] = await open(1, scarce)
    for (const call of signUpInTurn(pool, crowd.slice(0, 100), [full])) await call()
    let signed: Signed[] = []
    let wide: string[] = []
    const rates = await besideReference(isQuick ? 1 : 2, rawRows, {
      full: () => signUp([full], crowd.slice(100)),
      one: async () => signUp(await open(1, seats)),
      scarce: async () => signUp(await open(eventCount, scarce)),
      forty: async () => {
        signed = []
        return signUp(await open(eventCount, seats), crowd, signed)
      },
      storm: () => closedLoop(connections, giveBackAndAccept(pool, signed)),
      wide: async () => {
        const columns = { waitlist_size: String(others.length) }
        wide = await open(1, { pools: { 不限: half.length }, kind: '读书活动', columns })
        return signUp(wide, half)
      },
      line: () => signUp(wide, others),
    })
    return [
      ...rateRows('signup, refused when full', reference, rates.full, { share: 0.8 }),
      ...rateRows('signup, one event of 100 + 100 seats', reference, rates.one, { share: 0.8, p99Times: 2 }),
      ...rateRows(`signup, ${eventCount} events of 5 seats`, reference, rates.scarce, { share: 0.7 }),
      ...rateRows(`signup, ${eventCount} events of 200 seats`, reference, rates.forty, { share: 0.5 }),
      ...rateRows('everybody cancels, the next accepts', reference, rates.storm, { share: 0.45 }),
      ...rateRows('one pool, a seat for each', reference, rates.wide, { share: 0.35, p99Times: 4 }),
      ...rateRows('one pool, then the line', reference, rates.line, { share: 0.4 }),
    ]
  } finally {
    await stop()
  }
}
