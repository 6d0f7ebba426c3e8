import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeWorkers, usePostgres } from '../support/database/postgres.ts'
import { type SeatCommand, SeatPlay, seatCommand, seatEvents } from '../support/database/seat-play.ts'

/*
 * tests/database/signup/seat-model.test.ts for longer: more people, more actions at each moment, fifty events of every
 * kind. PLAYS=500 plays more.
 */
const server = usePostgres()
const clients = 20
const plays = Number(process.env.PLAYS ?? 50)
let workers: string[]
beforeAll(async () => {
  const { superuser, owner } = server.current
  workers = await makeWorkers(superuser, clients)
  await superuser`select api.set_verified_phone(${workers[0] ?? ''}, '13800000081')`
  await owner`insert into public.organizers (name, phone, trade_union_id) values ('周丽', '13800000081', '340100')`
})

const moments = fc.array(fc.array(seatCommand(clients), { minLength: 6, maxLength: 20 }), {
  minLength: 10,
  maxLength: 40,
})

describe('whatever twenty people do at the same moment', () => {
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
      { numRuns: plays, endOnFailure: true },
    )
    await pool.end()
  })
})
