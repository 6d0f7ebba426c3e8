import { performance } from 'node:perf_hooks'
import { startPostgres } from '../support/database/postgres.ts'
import { launch } from '../support/weapp/launch.ts'
import { manyPlaces, phoneWithPlaces } from './data/many-places.ts'
import type { Measure } from './harness/measure.ts'
import { median } from './harness/percentiles.ts'
import { absoluteRow } from './harness/row.ts'

const count = 3_000

/** 身边服务 where one city has as many places as a whole province: what an old phone waits for and draws, and what the database needs. */
export const measure: Measure = async ({ isQuick }) => {
  const rounds = isQuick ? 5 : 15
  const phone = await timeList(rounds)
  const answer = await timeAnswer(rounds)
  return [
    absoluteRow('list of 3,000 places on the phone', phone.milliseconds, 'ms', { atMost: 300 }),
    absoluteRow('list of 3,000 places, first setData', phone.bytes / 1024, 'KB', { atMost: 6 }),
    absoluteRow('list of 3,000 places in SQL', answer, 'ms', { atMost: 300 }),
  ]
}

/** From the tap that opens the page until the list can be read, by the clock on the wall. The phone saw the places before. */
async function timeList(rounds: number): Promise<{ milliseconds: number; bytes: number }> {
  const times: number[] = []
  let bytes = 0
  for (let round = 0; round < rounds; round += 1) {
    const app = launch({ requests: () => new Promise<never>(() => {}), storage: phoneWithPlaces(count) })
    const started = performance.now()
    const page = app.open('/packages/place/nearby/nearby')
    await page.untilText(`${count} 处驿站`)
    times.push(performance.now() - started)
    bytes = Math.max(bytes, page.setData.firstBytes)
    app.close()
  }
  return { milliseconds: median(times), bytes }
}

async function timeAnswer(rounds: number): Promise<number> {
  const { server, stop } = await startPostgres()
  try {
    await server.superuser.unsafe(manyPlaces(count))
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const started = performance.now()
      await server.superuser`select api.list_places('340100')`
      times.push(performance.now() - started)
    }
    return median(times)
  } finally {
    await stop()
  }
}
