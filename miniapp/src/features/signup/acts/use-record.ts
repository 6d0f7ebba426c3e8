import { useCallback, useEffect, useState } from 'react'
import type { FieldError } from '#shared/foundation/problem.ts'
import type { SignupRecord } from '#shared/signup/endpoints/signup-acts.ts'
import { callApi } from '../../../lib/api.ts'
import { ApiError } from '../../../lib/api-error.ts'
import { toast } from '../../../lib/dialog.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { sentenceOf } from '../../../lib/use-change.ts'
import { useOneTask } from '../../../lib/use-one-task.ts'

/** One signup with its acts. Each act answers with the record after it. */
export function useRecord(eventId: string, signupId: string, onChange: () => void) {
  const [record, setRecord] = useState<SignupRecord>()
  const [fault, setFault] = useState<string>()
  const [fieldErrors, setFieldErrors] = useState<readonly FieldError[]>([])
  const { isBusy, run } = useOneTask()
  const params = { id: eventId, signupId }
  const read = useCallback(
    () =>
      withSession(() =>
        callApi('GET /organizer/events/:id/signups/:signupId', { params: { id: eventId, signupId } }),
      ).then(setRecord, (failure: unknown) => setFault(sentenceOf(failure))),
    [eventId, signupId],
  )
  useEffect(() => void read(), [read])

  const forgetFault = () => {
    setFault(undefined)
    setFieldErrors([])
  }

  /** Whether it worked. The sentence of a refusal stays until the next try. */
  const change = (call: () => Promise<SignupRecord>, done: string) =>
    run(async () => {
      try {
        setRecord(await withSession(call))
        forgetFault()
        toast(done)
        onChange()
        return true
      } catch (failure) {
        setFault(sentenceOf(failure))
        setFieldErrors(failure instanceof ApiError ? failure.fieldErrors : [])
        return false
      }
    })
  return { params, record, fault, fieldErrors, isBusy, change, read, forgetFault }
}
