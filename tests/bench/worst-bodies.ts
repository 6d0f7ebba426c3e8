import type { Endpoint } from '#shared/foundation/endpoint.ts'
import { readInput } from '../../functions/http/read-input.ts'
import { loadEndpoints } from '../../functions/openapi/load-endpoints.ts'
import { bodyOfTexts, takesJson } from '../support/functions/worst-bodies.ts'
import { worstTexts } from '../support/worst-texts.ts'
import type { Measure } from './harness/measure.ts'
import { absoluteRow } from './harness/row.ts'

const mostBytes = 512 * 1024

/** Lengths of a text, and how many entries a list has. */
const shapes = [
  [100_000, 1],
  [10_000, 1],
  [200, 1],
  [50, 1_000],
  [1, 4_000],
  [1, 100_000],
] as const

/**
 * What a request may cost before anybody has agreed to it: the processor's time for reading and checking the worst JSON that
 * any endpoint lets in, with long texts and with lists of thousands. Quick: the longest text and the longest list.
 */
export const measure: Measure = async ({ isQuick }) => {
  const tried = isQuick ? [shapes[0], shapes[3], shapes[5]] : shapes
  let worst = { milliseconds: 0, what: '' }
  for (const [name, endpoint] of Object.entries<Endpoint>(await loadEndpoints())) {
    if (!takesJson(endpoint)) continue
    for (const [length, entries] of tried)
      for (const text of worstTexts(length)) {
        const body = JSON.stringify(bodyOfTexts(endpoint, text, entries))
        if (Buffer.byteLength(body) > mostBytes) continue
        // Twice: the first one compiles.
        const milliseconds = Math.min(await costOf(endpoint, body), await costOf(endpoint, body))
        if (milliseconds > worst.milliseconds)
          worst = {
            milliseconds,
            what: `${name}, ${entries} × ${length} of ${JSON.stringify(text.slice(0, 8))}`,
          }
      }
  }
  return [
    absoluteRow('worst JSON body of any endpoint', worst.milliseconds, 'ms', { atMost: 50 }, worst.what),
  ]
}

/** Milliseconds of this thread's processor until a body is read or refused. */
async function costOf(endpoint: Endpoint, body: string): Promise<number> {
  const headers = { 'content-type': 'application/json' }
  const request = new Request('http://127.0.0.1/', { method: 'POST', headers, body })
  const input = { params: {}, query: {}, request }
  const before = process.threadCpuUsage()
  await readInput({ ...endpoint, params: undefined, query: undefined }, input).catch(() => undefined)
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
