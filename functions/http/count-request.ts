import { createHmac } from 'node:crypto'
import type { Endpoint } from '#shared/api/endpoint.ts'
import * as z from '#shared/zod.ts'
import type { Runtime } from '../runtime.ts'
import { ApiError } from './api-error.ts'
import type { RateLimit } from './rate-limits.ts'
import { readNetwork } from './read-network.ts'

const answerSchema = z.object({ waitSeconds: z.int() })

/** Counts a request under the limits of its endpoint, in the database, for all instances together. */
export async function countRequest(
  endpoint: Endpoint,
  limits: readonly RateLimit[],
  { environment, service, spareRequests }: Runtime,
  headers: Headers,
  workerId: string | undefined,
): Promise<void> {
  const { addressHeader, sessionSecret } = environment.settings
  const who: Record<RateLimit['per'], string | undefined> = {
    worker: workerId,
    // Who came past the proxy is counted together with all who did.
    address: addressHeader && (readNetwork(headers.get(addressHeader)) ?? 'unknown'),
  }
  const counted = limits.flatMap((limit) => {
    const { per, most, minutes } = limit
    const one = who[per]
    if (!one) return []
    const counter = `${endpoint.method} ${endpoint.path} ${per} ${one}`
    if (spareRequests.take(counter, limit)) return []
    // Keyed, since the few addresses there are could be tried one by one.
    const key = createHmac('sha256', sessionSecret).update(counter).digest('base64url')
    return [{ key, most, seconds: minutes * 60 }]
  })
  if (counted.length === 0) return
  const { waitSeconds } = await service.database.read('count_request', { limits: counted }, answerSchema)
  if (waitSeconds > 0) throw new ApiError('rate_limited', { retryAfterSeconds: waitSeconds })
}
