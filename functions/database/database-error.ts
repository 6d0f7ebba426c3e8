import { isApiErrorCode } from '#shared/foundation/errors.ts'
import { ApiError } from '../foundation/api-error.ts'

type ReportedError = { code?: string | null; message?: string | null; details?: string | null }

/** A fault of the database or of our call. The log gets the code and not the text, which may quote a row. */
class DatabaseFault extends Error {
  override name = 'DatabaseFault'
}

/**
 * PostgREST has no database, no pool or no schema cache; PostgreSQL is out of connections, memory or time, or shuts
 * down. So is a row that was in the way twice.
 */
const unavailableCodes = /^(PGRST00[0-3]|23505|08\w{3}|53\w{3}|57\w{3})$/

/** Statuses of proxies and gateways in front of the database, which pass by themselves: 520 to 530 are Cloudflare's. */
const isTransient = (status: number) =>
  [0, 408, 425, 429, 502, 503, 504].includes(status) || (status >= 520 && status <= 530)

/**
 * Codes of what certainly changed nothing: no connection was made, or the transaction was rolled back. Two people who
 * wrote the same at once meet in a unique index or miss a row (23505, 23503); the second time, SQL sees the other one.
 */
const undoneCodes = /^(PGRST00[0-3]|23503|23505|40001|40P01|53300|57P03)$/

/** Whether a failed call changed nothing, so that the same call may be made again. */
export const isUndone = (code: string | null | undefined, status: number) =>
  status === 425 || status === 429 || undoneCodes.test(code ?? '')

/** Turns an error of PostgREST into a refusal when SQL raised one, and into a fault otherwise. */
export function toApiError(error: ReportedError, status: number, functionName: string): Error {
  const message = error.message ?? ''
  if (isApiErrorCode(message)) return new ApiError(message, { detail: error.details ?? undefined })
  const code = error.code ?? ''
  const fault = new DatabaseFault(`${functionName}: status ${status}, code ${code || 'none'}`)
  if (isTransient(status) || unavailableCodes.test(code)) {
    return new ApiError('database_unavailable', { cause: fault })
  }
  return fault
}
