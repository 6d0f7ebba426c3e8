import type { Contract, Method } from '#shared/foundation/endpoint.ts'
import { type RateLimit, tapping } from '#shared/foundation/rate-limit.ts'

/** How often an endpoint may be called. Every change is counted. Jobs have no limit, because they need a secret. */
export function limitsOf({
  limits,
  method,
  caller,
}: Pick<Contract, 'limits' | 'caller'> & { method: Method }): readonly RateLimit[] {
  return limits ?? (method === 'GET' || caller === 'job' ? [] : tapping)
}
