import { useEffect, useRef, useState } from 'react'
import { callApi } from '../../../../lib/api.ts'
import type { AnswerOf } from '../../../../lib/routes-of-api.ts'
import { withSession } from '../../../../lib/sign-in.ts'

type Known = AnswerOf<'GET /organizer/employers'>

/** The server is not asked after each key. */
const pauseMilliseconds = 300

/** The known employers with these words in their names. The answer to the last words is shown, whichever comes first. */
export function useKnownEmployers(words: string) {
  const [known, setKnown] = useState<Known>()
  const [error, setError] = useState<unknown>()
  const newest = useRef(0)
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again.
  useEffect(() => {
    newest.current += 1
    const own = newest.current
    const ask = async () => {
      try {
        const found = await withSession(() => callApi('GET /organizer/employers', { query: { words } }))
        if (own !== newest.current) return
        setKnown(found)
        setError(undefined)
      } catch (failure) {
        if (own === newest.current) setError(failure)
      }
    }
    const timer = setTimeout(() => void ask(), words === '' ? 0 : pauseMilliseconds)
    return () => {
      newest.current += 1
      clearTimeout(timer)
    }
  }, [words, attempt])
  return { known, error, retry: () => setAttempt(attempt + 1) }
}
