import type postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closedLoop } from '../bench/harness/closed-loop.ts'
import { usePostgres } from '../support/database/postgres.ts'
import { openEvent, type RaceEvent } from '../support/database/race.ts'
import { brokenPromises } from '../support/database/seat-checks.ts'
import { giveBackAndAccept, type Signed } from '../support/database/seat-storm.ts'
import { outOfOrder } from '../support/database/seats-in-order.ts'
import { type Comer, makeCrowd, signUpInTurn } from '../support/database/signup-crowd.ts'

/* Checks the correctness of what npm run bench measures. */
const server = usePostgres()
const connections = 50
const people = 20_000
let crowd: Comer[]
let pool: postgres.Sql
beforeAll(async () => {
  crowd = await makeCrowd(server.current.superuser, people)
  pool = server.current.connect(connections)
})
afterAll(() => pool?.end())

const open = (count: number, event: RaceEvent) =>
  Promise.all(Array.from({ length: count }, () => openEvent(server.current.owner, event)))

/** Counters, history and order of all these events. */
async function broken(
  events: readonly string[],
  check: (sql: postgres.Sql, eventId: string) => Promise<string[]>,
): Promise<string[]> {
  const promises: string[] = []
  for (const eventId of events) promises.push(...(await check(server.current.superuser, eventId)))
  return promises
}

const bySex = (seats: number) => ({
  pools: { 男: seats, 女: seats },
  columns: { waitlist_size: '50', needs_pledge: 'true' },
})

describe(`${people} people at once`, () => {
  test.each<[string, number, RaceEvent]>([
    ['one event of 200 seats', 1, bySex(100)],
    ['forty events of 6 seats', 40, bySex(3)],
    ['one pool with a seat for half of them', 1, { pools: { 不限: people / 2 }, kind: '读书活动' }],
  ])('get their seats in the order they came: %s', async (_, count, event) => {
    const events = await open(count, event)
    await closedLoop(connections, signUpInTurn(pool, crowd, events))
    expect(await broken(events, brokenPromises)).toEqual([])
    expect(await broken(events, outOfOrder)).toEqual([])
  })

  test('everybody with a seat gives it back, and who is next accepts', async () => {
    const events = await open(40, bySex(100))
    const signed: Signed[] = []
    await closedLoop(connections, signUpInTurn(pool, crowd, events, signed))
    await closedLoop(connections, giveBackAndAccept(pool, signed))
    expect(await broken(events, brokenPromises)).toEqual([])
  })
})
