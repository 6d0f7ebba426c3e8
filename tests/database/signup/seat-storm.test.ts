import type postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { closedLoop } from '../../bench/harness/closed-loop.ts'
import { usePostgres } from '../../support/database/postgres.ts'
import { openEvent, type RaceEvent } from '../../support/database/race.ts'
import { brokenPromises } from '../../support/database/seat-checks.ts'
import { giveBackAndAccept, type Signed } from '../../support/database/seat-storm.ts'
import { outOfOrder } from '../../support/database/seats-in-order.ts'
import { type Comer, makeCrowd, signUpInTurn } from '../../support/database/signup-crowd.ts'

/* `npm run test:deep` does the same with twenty thousand people. */
const server = usePostgres()
const connections = 40
let crowd: Comer[]
let phones: postgres.Sql
beforeAll(async () => {
  crowd = await makeCrowd(server.current.superuser, 600)
  phones = server.current.connect(connections)
})
afterAll(() => phones?.end())

test.each<[string, RaceEvent]>([
  ['300 seats in one pool', { pools: { 不限: 300 }, kind: '读书活动', columns: { waitlist_size: '250' } }],
  ['by sex', { pools: { 男: 150, 女: 150 }, columns: { waitlist_size: '100' } }],
  ['by sex, at most three apart', { pools: { 男: 80, 女: 80 }, columns: { max_difference: '3' } }],
])(
  '600 people come, give back and accept, 40 at a time, and every seat is somebody’s once: %s',
  async (_, event) => {
    const { owner, superuser } = server.current
    const eventId = await openEvent(owner, event)
    const signed: Signed[] = []
    await closedLoop(connections, signUpInTurn(phones, crowd, [eventId], signed))
    expect(await brokenPromises(superuser, eventId)).toEqual([])
    expect(await outOfOrder(superuser, eventId)).toEqual([])
    await closedLoop(connections, giveBackAndAccept(phones, signed))
    expect(await brokenPromises(superuser, eventId)).toEqual([])
  },
)
