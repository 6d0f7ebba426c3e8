import { useState } from 'react'
import type { ReviewOutcome } from '#shared/signup/endpoints/organizer-signups.ts'
import type { SignupRow } from '#shared/signup/endpoints/roster.ts'
import { callApi } from '../../../lib/api.ts'
import { messageOf } from '../../../lib/api-error.ts'
import { toast } from '../../../lib/dialog.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { useOneTask } from '../../../lib/use-one-task.ts'
import { refusalWords } from './outcome-words.ts'

/** The result of one of several decisions. */
export interface NamedOutcome {
  id: string
  name: string
  status: ReviewOutcome['status']
  /** Why nothing was done. */
  fault: string | null
}

/** Decides signups together. The server takes them in the order of arrival and answers each. */
export function useReviews(eventId: string, onDone: () => void) {
  const { isBusy, run } = useOneTask()
  const [outcomes, setOutcomes] = useState<readonly NamedOutcome[]>([])
  const decide = (signups: readonly SignupRow[], isApproved: boolean, reason: string | null) =>
    run(async () => {
      try {
        const body = { ids: signups.map(({ id }) => id), isApproved, reason }
        const answers = await withSession(() =>
          callApi('POST /organizer/events/:id/reviews', { params: { id: eventId }, body }),
        )
        const named = answers.map(({ id, status, refusal }) => {
          const signup = signups.find((one) => one.id === id)
          return { id, name: signup ? signup.fullName : '', status, fault: refusal && refusalWords[refusal] }
        })
        if (named.length > 1) setOutcomes(named)
        else toast(named[0]?.fault ?? doneWords(named[0]?.status))
      } catch (failure) {
        toast(messageOf(failure))
      }
      onDone()
    })
  return { isBusy, outcomes, decide, forget: () => setOutcomes([]) }
}

/** The result of one decision, shown for a moment: 候补 alone would not say why. */
const doneWords = (status: ReviewOutcome['status'] | undefined) =>
  status === '候补' ? '通过了，名额已满，排入候补' : (status ?? '已处理')
