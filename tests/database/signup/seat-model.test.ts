import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeWorkers, usePostgres } from '../../support/database/postgres.ts'
import { type SeatCommand, SeatPlay, seatCommand, seatEvents } from '../../support/database/seat-play.ts'

/*
 * Random people do random things to one event, several of them at each moment, on a real server. After each moment the
 * promises of brokenPromises hold. `npm run test:deep` plays longer.
 */
const server = usePostgres()
const clients = 10
const runs = 5
let workers: string[]
beforeAll(async () => {
  workers = await makeWorkers(server.current.superuser, clients)
  await server.current.superuser`select api.set_verified_phone(${workers[0] ?? ''}, '13800000081')`
  // Two accounts of one person.
  for (const worker of workers.slice(1, 3))
    await server.current.superuser`select api.set_verified_phone(${worker}, '13800000091')`
  await server.current
    .owner`insert into public.organizers (name, phone, trade_union_id) values ('周丽', '13800000081', '340100')`
})

const moments = fc.array(fc.array(seatCommand(clients), { minLength: 4, maxLength: 10 }), {
  minLength: 8,
  maxLength: 20,
})

describe('whatever people do at the same moment', () => {
  test.each(Object.entries(seatEvents))('the promises hold: %s', async (_, event) => {
    const pool = server.current.connect(clients)
    await fc.assert(
      fc.asyncProperty(moments, async (played: SeatCommand[][]) => {
        const play = await SeatPlay.open(server.current, pool, workers, event)
        for (const commands of played) {
          await play.together(commands)
          expect(await play.broken()).toEqual([])
        }
      }),
      { numRuns: runs, endOnFailure: true },
    )
    await pool.end()
  })
})
