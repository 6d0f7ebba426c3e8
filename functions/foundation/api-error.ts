import { type ApiErrorCode, apiErrors } from '#shared/foundation/errors.ts'
import type { FieldError } from '#shared/foundation/problem.ts'

type RefusalOptions = {
  fieldErrors?: readonly FieldError[]
  detail?: string
  retryAfterSeconds?: number
  cause?: unknown
}

/**
 * A refusal that the caller can understand. The code decides status and sentence; field errors say what to change.
 * Anything else that is thrown is a fault: logged with its cause and shown as `internal`.
 */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly code: ApiErrorCode
  readonly fieldErrors: readonly FieldError[]
  /** What SQL adds to the code, for the handler that can put it into words; never shown as it is. */
  readonly detail: string | undefined

  /** After how long trying again makes sense, where this refusal knows better than its code. */
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
