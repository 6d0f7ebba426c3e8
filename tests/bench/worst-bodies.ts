import type { Endpoint } from '#shared/foundation/endpoint.ts'
import { readInput } from '../../functions/http/read-input.ts'
import { loadEndpoints } from '../../functions/openapi/load-endpoints.ts'
import { bodyOfTexts, takesJson } from '../support/functions/worst-bodies.ts'
import { worstTexts } from '../support/worst-texts.ts'

/**
 * What a request may cost before anybody has agreed to it: the processor's time for reading and checking the worst JSON that
 * each endpoint lets in, with long texts and with lists of thousands. Ends with 1 above 50 ms.
 *
 *     node tests/bench/worst-bodies.ts
 */
const mostMilliseconds = 50
const mostBytes = 512 * 1024

let worst = 0
for (const [name, endpoint] of Object.entries<Endpoint>(await loadEndpoints())) {
  if (!takesJson(endpoint)) continue
  let most = { milliseconds: 0, what: '' }
  for (const [length, entries] of [
    [100_000, 1],
    [10_000, 1],
    [200, 1],
    [50, 1000],
    [1, 4000],
    [1, 100_000],
  ] as const) {
    for (const text of worstTexts(length)) {
      const body = JSON.stringify(bodyOfTexts(endpoint, text, entries))
      if (Buffer.byteLength(body) > mostBytes) continue
      const milliseconds = Math.min(await costOf(endpoint, body), await costOf(endpoint, body))
      if (milliseconds > most.milliseconds)
        most = { milliseconds, what: `${entries} × ${length} of ${JSON.stringify(text.slice(0, 8))}` }
    }
  }
  worst = Math.max(worst, most.milliseconds)
  process.stdout.write(`${most.milliseconds.toFixed(1).padStart(6)} ms  ${name}, ${most.what}\n`)
}
process.stdout.write(`The worst took ${worst.toFixed(1)} ms of ${mostMilliseconds}.\n`)
if (worst > mostMilliseconds) process.exitCode = 1

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
