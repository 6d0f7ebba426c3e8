import { useRef, useState } from 'react'
import type { SignupRow } from '#shared/api/organizer.ts'
import { callApi } from '../../lib/api.ts'
import { messageOf } from '../../lib/api-error.ts'
import { toast } from '../../lib/dialog.ts'
import { withSession } from '../../lib/sign-in.ts'

/** Decides on signups, one after the other in the order in which they came: seats go to who came first. */
export function useReviews(onDone: () => void) {
  const [isBusy, setBusy] = useState(false)
  // A second tap comes before the first has been drawn.
  const isUnderWay = useRef(false)
  const decide = async (signups: readonly SignupRow[], isApproved: boolean, reason: string | null) => {
    if (isUnderWay.current) return
    isUnderWay.current = true
    setBusy(true)
    const results: Record<string, number> = {}
    let refusal: string | undefined
    for (const { id } of signups) {
      try {
        const { status } = await withSession(() =>
          callApi('POST /organizer/signups/:id/review', { params: { id }, body: { isApproved, reason } }),
        )
        results[status] = (results[status] ?? 0) + 1
      } catch (failure) {
        refusal ??= messageOf(failure)
      }
    }
    isUnderWay.current = false
    setBusy(false)
    toast(refusal ?? summary(results))
    onDone()
  }
  return { isBusy, decide }
}

/** 已确认 2 人，候补 1 人. */
const summary = (results: Record<string, number>) =>
  Object.entries(results)
    .map(([status, count]) => `${status} ${count} 人`)
    .join('，')
