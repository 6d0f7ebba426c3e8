import type { ApiErrorCode } from '#shared/foundation/errors.ts'
import { internalFaultTitle } from '#shared/foundation/internal-fault.ts'
import type { FieldError } from '#shared/foundation/problem.ts'

/** A refusal of the server, or `offline` when no answer came. `message` is the sentence for the worker. */
export class ApiError extends Error {
  readonly code: ApiErrorCode | 'offline'
  readonly fieldErrors: readonly FieldError[]
  /** The HTTP status; 0 when no answer came or nobody asked for it. */
  readonly status: number

  constructor(
    code: ApiErrorCode | 'offline',
    message: string,
    fieldErrors: readonly FieldError[] = [],
    status = 0,
  ) {
    super(message)
    this.name = 'ApiError'
    this.code = code
    this.fieldErrors = fieldErrors
    this.status = status
  }
}

/** Thrown when no answer came. Nothing is lost, and the call can be repeated. */
export function offlineError(): ApiError {
  return new ApiError('offline', '网络不通，您填的内容都在，请稍后重试')
}

/** Reads the problem+json of a refused call. Anything else is an `internal` fault. */
export function toApiError(problem: unknown, status = 0): ApiError {
  const { code, title, errors } = Object(problem)
  if (typeof title !== 'string' || !isCode(code))
    return new ApiError('internal', internalFaultTitle, [], status)
  return new ApiError(code, title, errors ?? [], status)
}

// Every answer has its sentence, so the phone does not need the table of codes (12 KB).
function isCode(code: unknown): code is ApiErrorCode {
  return typeof code === 'string' && /^[a-z_]+$/.test(code)
}

/** Whether the same question may be answered later: no answer came, or the server is not itself. */
export function isPassing(error: unknown): boolean {
  return error instanceof ApiError && /^(offline|internal)$|_unavailable$/.test(error.code)
}

/** The sentence for anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof ApiError ? error.message : internalFaultTitle
}
