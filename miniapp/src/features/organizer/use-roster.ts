import { useCallback, useRef, useState } from 'react'
import type { SignupRow } from '#shared/api/organizer.ts'
import { listSignups } from './list-signups.ts'

type Read = { rows: readonly SignupRow[]; isComplete: boolean; reading: Promise<void> }

/** The roster as it is read, page by page; searching reads on until everybody is there. */
export function useRoster(eventId: string) {
  const [rows, setRows] = useState<readonly SignupRow[]>()
  const [error, setError] = useState<unknown>()
  const [isComplete, setComplete] = useState(false)
  const read = useRef<Read>({ rows: [], isComplete: false, reading: Promise.resolve() })

  const readPage = useCallback(
    async (size: number) => {
      const state = read.current
      if (state.isComplete) return
      const page = await listSignups(eventId, state.rows.at(-1)?.number ?? 0, size)
      state.rows = [...state.rows, ...page]
      state.isComplete = page.length < size
      setRows(state.rows)
      setComplete(state.isComplete)
    },
    [eventId],
  )
  /** Reads the next page, after those under way; answers whether there is more. */
  const readOn = useCallback(
    async (size: number): Promise<boolean> => {
      const state = read.current
      const isBehind = state.reading.then(() => readPage(size))
      state.reading = isBehind.catch(() => {})
      try {
        await isBehind
        setError(undefined)
        return !state.isComplete
      } catch (failure) {
        setError(failure)
        return false
      }
    },
    [readPage],
  )
  return { rows, error, isComplete, readOn }
}
