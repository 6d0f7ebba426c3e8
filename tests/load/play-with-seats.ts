import fc from 'fast-check'
import { makeWorkers, startPostgres } from '../support/database/postgres.ts'
import { type SeatCommand, SeatPlay, seatCommand, seatEvents } from '../support/database/seat-play.ts'

/**
 * tests/database/signup/seat-model.test.ts for longer: random people do random things to events of every kind, many at every
 * moment, on a real PostgreSQL of its own on this machine. Ends with an error at the first broken promise.
 *
 *     npm run load, or: node tests/load/play-with-seats.ts [runs]
 */
const clients = 20
const runs = Math.min(Number(process.argv[2] ?? 50), 1000)

const { server, stop } = await startPostgres()
try {
  const workers = await makeWorkers(server.superuser, clients)
  await server.superuser`select api.set_verified_phone(${workers[0] ?? ''}, '13800000081')`
  await server.owner`insert into public.organizers (name, phone, trade_union_id) values ('周丽', '13800000081', '340100')`
  const pool = server.connect(clients)
  const moments = fc.array(fc.array(seatCommand(clients), { minLength: 6, maxLength: 20 }), {
    minLength: 10,
    maxLength: 40,
  })
  for (const [name, event] of Object.entries(seatEvents)) {
    await fc.assert(
      fc.asyncProperty(moments, async (played: SeatCommand[][]) => {
        const play = await SeatPlay.open(server, pool, workers, event)
        for (const commands of played) {
          await play.together(commands)
          const broken = await play.broken()
          if (broken.length > 0) throw new Error(broken.join('\n'))
        }
      }),
      { numRuns: runs, endOnFailure: true },
    )
    console.log(`${name}: ${runs} events, every promise held`)
  }
} finally {
  await stop()
}
