import { useEffect, useState } from 'react'

/** The typed text, after a pause: the server is not asked after each key. */
export function useDelayed(typed: string, milliseconds: number): string {
  const [settled, setSettled] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), milliseconds)
    return () => clearTimeout(timer)
  }, [typed, milliseconds])
  return settled
}
