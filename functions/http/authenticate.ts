import { timingSafeEqual } from 'node:crypto'
import type { Caller } from '#shared/foundation/endpoint.ts'
import type { Environment } from '../environment.ts'
import { ApiError } from '../foundation/api-error.ts'
import { verifySessionToken } from './session-token.ts'

/** The worker who calls, or undefined when the endpoint needs none. Refuses callers whom the endpoint is not for. */
export async function authenticate(
  caller: Caller,
  headers: Headers,
  environment: Environment,
): Promise<string | undefined> {
  if (caller === 'anyone') return undefined
  const token = headers.get('authorization')?.match(/^Bearer +(\S+)$/i)?.[1]
  if (!token) throw new ApiError('unauthenticated')
  if (caller === 'job') {
    if (!isSame(token, environment.config.jobsSecret)) throw new ApiError('unauthenticated')
    return undefined
  }
  const workerId = await verifySessionToken(token, environment.config.sessionSecret, environment.now())
  if (!workerId) throw new ApiError('unauthenticated')
  return workerId
}

function isSame(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)]
  return left.length === right.length && timingSafeEqual(left, right)
}
