import { useEffect, useState } from 'react'

/** False in the first drawing of a component, then true: an old phone shows the top of a page before the rest of it is drawn. */
export function useAfterFirstDrawing(): boolean {
  const [isAfter, setAfter] = useState(false)
  useEffect(() => {
    const rest = setTimeout(() => setAfter(true))
    return () => clearTimeout(rest)
  }, [])
  return isAfter
}
