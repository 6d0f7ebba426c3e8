import { useRef, useState } from 'react'

/** Runs one task at a time. A second tap can come before the first has been drawn: it runs nothing and returns undefined. */
export function useOneTask() {
  const [isBusy, setBusy] = useState(false)
  const isUnderWay = useRef(false)
  const run = async <T>(task: () => Promise<T>): Promise<T | undefined> => {
    if (isUnderWay.current) return undefined
    isUnderWay.current = true
    setBusy(true)
    try {
      return await task()
    } finally {
      isUnderWay.current = false
      setBusy(false)
    }
  }
  return { isBusy, run }
}
