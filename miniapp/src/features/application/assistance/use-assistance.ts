import { useCallback, useState } from 'react'
import type { Assistance } from '#shared/application/endpoints/assistances.ts'
import { callApi } from '../../../lib/api.ts'
import { ApiError, messageOf } from '../../../lib/api-error.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { usePoll } from '../../../lib/use-poll.ts'

type Code = { code: string; expiresAt: string }

/** The help with one draft, asked for every three seconds while it is open. */
export function useAssistance(id: string) {
  const [assistance, setAssistance] = useState<Assistance>()
  const [code, setCode] = useState<Code>()
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const params = { id }

  const look = useCallback(async () => {
    try {
      setAssistance(await withSession(() => callApi('GET /drafts/:id/assistance', { params: { id } })))
    } catch (failure) {
      // No help was requested. Without a network the next request will tell.
      if (!(failure instanceof ApiError)) throw failure
    }
  }, [id])
  usePoll(() => {
    if (assistance && assistance.state !== '已结束') void look()
  }, 3000)

  const run = async (work: () => Promise<Assistance>) => {
    setProblem(undefined)
    setBusy(true)
    try {
      setAssistance(await work())
    } catch (failure) {
      setProblem(messageOf(failure))
    }
    setBusy(false)
  }
  return {
    assistance,
    code,
    problem,
    isBusy,
    fail: setProblem,
    request: () =>
      run(async () => {
        const made = await withSession(() => callApi('POST /drafts/:id/assistance', { params }))
        setCode({ code: made.code, expiresAt: made.codeExpiresAt })
        return made
      }),
    answer: (isApproved: boolean) =>
      run(() =>
        withSession(() => callApi('POST /drafts/:id/assistance/answer', { params, body: { isApproved } })),
      ),
    end: () => run(() => withSession(() => callApi('DELETE /drafts/:id/assistance', { params }))),
    look,
  }
}
