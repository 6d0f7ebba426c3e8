import { useEffect, useState } from 'react'
import { timeNow } from '#shared/foundation/clock.ts'

/** The current time, drawn again at an interval: a countdown shows minutes, so half a minute is enough. */
export function useNow(everyMilliseconds = 30_000): number {
  const [now, setNow] = useState(() => timeNow())
  useEffect(() => {
    const timer = setInterval(() => setNow(timeNow()), everyMilliseconds)
    return () => clearInterval(timer)
  }, [everyMilliseconds])
  return now
}
