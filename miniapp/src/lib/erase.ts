import { ApiError } from './api-error.ts'
import { withSession } from './sign-in.ts'

/**
 * Deletes something. What is not there any more counts as deleted: the answer to an earlier request was lost. @throws
 * ApiError
 */
export async function erase(call: () => Promise<unknown>): Promise<void> {
  try {
    await withSession(call)
  } catch (failure) {
    if (!(failure instanceof ApiError) || failure.code !== 'not_found') throw failure
  }
}
