import { useEffect, useState } from 'react'
import { serverNow } from './server-clock.ts'

/** The current time, drawn again at an interval: a countdown shows minutes, so half a minute is enough. */
export function useNow(everyMilliseconds = 30_000): number {
  const [now, setNow] = useState(() => serverNow())
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), everyMilliseconds)
    return () => clearInterval(timer)
  }, [everyMilliseconds])
  return now
}
