import { ApiError, messageOf } from './api-error.ts'
import { toast } from './dialog.ts'
import { withSession } from './sign-in.ts'
import { useOneTask } from './use-one-task.ts'

/** Runs one change at a time, shows its result in words, and then refreshes. */
export function useChange(onDone: () => void) {
  const task = useOneTask()
  /** Returns whether it succeeded. */
  const run = async (call: () => Promise<unknown>, done?: string): Promise<boolean> => {
    const worked = await task.run(async () => {
      try {
        await withSession(call)
        if (done) toast(done)
        return true
      } catch (failure) {
        toast(sentenceOf(failure))
        return false
      }
    })
    if (worked !== undefined) onDone()
    return worked ?? false
  }
  return { isBusy: task.isBusy, run }
}

/** A sentence about a field comes first, because there is no field here to show it at. */
export function sentenceOf(failure: unknown): string {
  const [fault] = failure instanceof ApiError ? failure.fieldErrors : []
  return fault?.message ?? messageOf(failure)
}
