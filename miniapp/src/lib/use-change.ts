import { useRef, useState } from 'react'
import { ApiError, messageOf } from './api-error.ts'
import { toast } from './dialog.ts'
import { withSession } from './sign-in.ts'

/** One change at a time: says what came of it, in words, and then looks again. */
export function useChange(onDone: () => void) {
  const [isBusy, setBusy] = useState(false)
  // A second tap comes before the first has been drawn.
  const isUnderWay = useRef(false)
  /** Answers whether it worked. */
  const run = async (call: () => Promise<unknown>, done?: string): Promise<boolean> => {
    if (isUnderWay.current) return false
    isUnderWay.current = true
    setBusy(true)
    try {
      await withSession(call)
      if (done) toast(done)
      return true
    } catch (failure) {
      toast(sentenceOf(failure))
      return false
    } finally {
      isUnderWay.current = false
      setBusy(false)
      onDone()
    }
  }
  return { isBusy, run }
}

/** What is said about a field comes first: there is no field here to show it at. */
export function sentenceOf(failure: unknown): string {
  const [fault] = failure instanceof ApiError ? failure.fieldErrors : []
  return fault?.message ?? messageOf(failure)
}
