import { type ApiErrorCode, apiErrors } from '#shared/foundation/errors.ts'
import type { FieldError } from '#shared/foundation/problem.ts'

type RefusalOptions = {
  fieldErrors?: readonly FieldError[]
  detail?: string
  retryAfterSeconds?: number
  cause?: unknown
}

/**
 * A refusal that the caller can understand. The code decides the status and the sentence; field errors say what to
 * change. Every other exception is a fault: it is logged with its cause and shown as `internal`.
 */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly code: ApiErrorCode
  readonly fieldErrors: readonly FieldError[]
  /** SQL's addition to the code, for a handler that turns it into words. It is never shown directly. */
  readonly detail: string | undefined

  /** The seconds to wait before a retry, when this refusal knows better than its code. */
  readonly retryAfterSeconds: number | undefined

  constructor(code: ApiErrorCode, options: RefusalOptions = {}) {
    super(code, { cause: options.cause })
    this.code = code
    this.fieldErrors = options.fieldErrors ?? []
    this.detail = options.detail
    this.retryAfterSeconds = options.retryAfterSeconds
  }

  get status(): number {
    return apiErrors[this.code].status
  }
}
