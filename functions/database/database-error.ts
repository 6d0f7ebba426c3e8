import { isApiErrorCode } from '#shared/foundation/errors.ts'
import { ApiError } from '../foundation/api-error.ts'

type ReportedError = { code?: string | null; message?: string | null; details?: string | null }

/** A fault of the database or of how we call it: the log gets the code, never the text, which may quote a row. */
class DatabaseFault extends Error {
  override name = 'DatabaseFault'
}

/** PostgREST without a database, a pool or a schema cache; PostgreSQL out of connections, memory, time or power. */
const unavailableCodes = /^(PGRST00[0-3]|08\w{3}|53\w{3}|57\w{3})$/

/** What PostgREST reported for a function, as a refusal where SQL meant one, and as a fault otherwise. */
export function toApiError(error: ReportedError, status: number, functionName: string): Error {
  const message = error.message ?? ''
  if (isApiErrorCode(message)) return new ApiError(message, { detail: error.details ?? undefined })
  const code = error.code ?? ''
  const fault = new DatabaseFault(`${functionName}: status ${status}, code ${code || 'none'}`)
  if ([0, 502, 503, 504].includes(status) || unavailableCodes.test(code)) {
    return new ApiError('database_unavailable', { cause: fault })
  }
  return fault
}
