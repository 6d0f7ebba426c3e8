import { createHmac } from 'node:crypto'
import type { Endpoint } from '#shared/foundation/endpoint.ts'
import type { RateLimit } from '#shared/foundation/rate-limit.ts'
import * as z from '#shared/zod.ts'
import { ApiError } from '../foundation/api-error.ts'
import type { Runtime } from '../runtime.ts'
import { type AddressSource, findCaller } from './find-caller.ts'
import { limitsOf } from './limits-of.ts'
import { listNetworks, type Network } from './list-networks.ts'

const answerSchema = z.object({ waitSeconds: z.int() })

/** The caller, as far as requests can be counted for it. */
export type Caller = {
  workerId: string | undefined
  headers: Headers
  peerAddress: string | null | undefined
}

/** Counts a request against the limits of its endpoint. The database counts for all instances together. */
export async function countRequest(
  endpoint: Endpoint,
  { environment, service, spareRequests }: Runtime,
  caller: Caller,
): Promise<void> {
  const { addressSource, sessionSecret } = environment.config
  const counted = limitsOf(endpoint).flatMap((limit) =>
    listCounted(limit, addressSource, caller).flatMap(({ name, share }) => {
      const counter = `${endpoint.method} ${endpoint.path} ${limit.per} ${name}`
      if (spareRequests.take(counter, { ...limit, spare: (limit.spare ?? 0) * share })) return []
      // A keyed hash, because the few possible addresses could be tried one by one.
      const key = createHmac('sha256', sessionSecret).update(counter).digest('base64url')
      return [{ key, most: limit.most * share, seconds: limit.minutes * 60 }]
    }),
  )
  if (counted.length === 0) return
  const { waitSeconds } = await service.database.ask('count_request', { limits: counted }, answerSchema)
  if (waitSeconds > 0) throw new ApiError('rate_limited', { retryAfterSeconds: waitSeconds })
}

function listCounted(
  { per }: RateLimit,
  source: AddressSource | undefined,
  { workerId, headers, peerAddress }: Caller,
): Network[] {
  if (per === 'worker') return workerId ? [{ name: workerId, share: 1 }] : []
  if (!source) return []
  const address = findCaller(source, headers, peerAddress)
  // Callers without a known address share one count.
  return address ? listNetworks(address) : [{ name: 'unknown', share: 1 }]
}
