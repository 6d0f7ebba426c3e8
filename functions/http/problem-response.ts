import { apiErrors } from '#shared/foundation/errors.ts'
import type { Problem } from '#shared/foundation/problem.ts'
import type { ApiError } from '../foundation/api-error.ts'
import { respond } from './respond.ts'

/** Seconds to wait before a retry, for refusals that pass by themselves. */
const retryAfterSeconds: Partial<Record<Problem['code'], number>> = {
  rate_limited: 60,
  wechat_busy: 5,
  sms_unavailable: 60,
  database_unavailable: 5,
  storage_unavailable: 5,
}

/** The only shape of a refusal (RFC 9457). */
export function problemResponse(refusal: ApiError, requestId: string): Response {
  const { status } = apiErrors[refusal.code]
  const retryAfter = refusal.retryAfterSeconds ?? retryAfterSeconds[refusal.code]
  const problem: Problem = {
    type: `/api/docs#${refusal.code}`,
    title: titleOf(refusal),
    status,
    code: refusal.code,
    errors: [...refusal.fieldErrors],
    requestId,
  }
  return respond(JSON.stringify(problem), {
    requestId,
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      // The rest of the body is not read, so the connection cannot be used again.
      ...(refusal.code === 'payload_too_large' ? { connection: 'close' } : {}),
      ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
    },
  })
}

/** The sentence of the code. After too many requests it also says how long to wait. */
function titleOf({ code, retryAfterSeconds: seconds }: ApiError): string {
  if (code !== 'rate_limited' || seconds === undefined) return apiErrors[code].title
  const wait =
    seconds < 60
      ? `${seconds} 秒`
      : seconds < 5400
        ? `${Math.ceil(seconds / 60)} 分钟`
        : `${Math.ceil(seconds / 3600)} 小时`
  return `操作太频繁了，请 ${wait}后再试`
}
