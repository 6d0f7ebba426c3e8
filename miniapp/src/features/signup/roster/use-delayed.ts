import { useEffect, useState } from 'react'

/** What was typed, once the person has stopped for a moment: the server is not asked at each key. */
export function useDelayed(typed: string, milliseconds: number): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), milliseconds)
    return () => clearTimeout(timer)
  }, [typed, milliseconds])
  return settled
}
