import { useLayoutEffect, useRef } from 'react'
import { isPassing } from './api-error.ts'
import { onNetworkBack } from './network.ts'

/** A phone does not always notice that its network is back, and never that the server is. */
const retryMilliseconds = 10_000

/** Calls `retry` for each `error` that may pass: when there is a network again, or after a while. */
export function useRetry(error: unknown, retry: () => void): void {
  const latest = useRef(retry)
  latest.current = retry
  // Before the sentence is seen: the network may be back by the time a later effect would listen.
  useLayoutEffect(() => {
    if (!isPassing(error)) return
    const again = () => latest.current()
    const timer = setTimeout(again, retryMilliseconds)
    const stop = onNetworkBack(again)
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [error])
}
