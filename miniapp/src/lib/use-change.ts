import { ApiError, messageOf } from './api-error.ts'
import { toast } from './dialog.ts'
import { withSession } from './sign-in.ts'
import { useOneTask } from './use-one-task.ts'

/** One change at a time: says what came of it, in words, and then looks again. */
export function useChange(onDone: () => void) {
  const task = useOneTask()
  /** Answers whether it worked. */
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

/** What is said about a field comes first: there is no field here to show it at. */
export function sentenceOf(failure: unknown): string {
  const [fault] = failure instanceof ApiError ? failure.fieldErrors : []
  return fault?.message ?? messageOf(failure)
}
