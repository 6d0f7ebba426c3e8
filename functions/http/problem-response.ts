import { apiErrors } from '#shared/api/errors.ts'
import type { Problem } from '#shared/api/problem.ts'
import type { ApiError } from './api-error.ts'

/** Seconds after which trying again makes sense, for the refusals that pass by themselves. */
const retryAfterSeconds: Partial<Record<Problem['code'], number>> = {
  rate_limited: 60,
  wechat_busy: 5,
  database_unavailable: 5,
  storage_unavailable: 5,
}

/** The one shape of every refusal (RFC 9457). */
export function problemResponse(refusal: ApiError, requestId: string): Response {
  const { status, title } = apiErrors[refusal.code]
  const problem: Problem = {
    type: `/api/docs#${refusal.code}`,
    title,
    status,
    code: refusal.code,
    errors: [...refusal.fieldErrors],
    requestId,
  }
  const retryAfter = retryAfterSeconds[refusal.code]
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      // What is left of the body is not read, so the connection cannot serve another request.
      ...(refusal.code === 'payload_too_large' ? { connection: 'close' } : {}),
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    },
  })
}
