import { ApiError } from '../foundation/api-error.ts'
import type { Context } from './handler.ts'

/** The worker of the session. The pipeline has refused all others before a handler for workers runs. */
export function requiredWorker(context: Context): string {
  if (!context.workerId) throw new ApiError('unauthenticated')
  return context.workerId
}
