import type { Contract, Method } from '#shared/foundation/endpoint.ts'
import { type RateLimit, tapping } from '#shared/foundation/rate-limit.ts'

/** How often an endpoint may be called. Whoever changes something is always counted; the jobs' secret needs no limit. */
export function limitsOf({
  limits,
  method,
  caller,
}: Pick<Contract, 'limits' | 'caller'> & { method: Method }): readonly RateLimit[] {
  return limits ?? (method === 'GET' || caller === 'job' ? [] : tapping)
}
