import { useState } from 'react'
import type { Answers } from '#shared/form/answers.ts'
import { type FormStart, firstQuestion } from '../../../form/form-page.tsx'
import type { FormStore } from '../../../form/form-store.ts'
import { ApiError } from '../../../lib/api-error.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { sentenceOf } from '../../../lib/use-change.ts'
import { useOneTask } from '../../../lib/use-one-task.ts'

/** A form that is sent from its last screen. A refusal is shown at its questions, beginning with the first. */
export function useSendForm(
  store: FormStore,
  call: (answers: Answers) => Promise<unknown>,
  onSent: () => void,
) {
  const [start, setStart] = useState<FormStart>(firstQuestion)
  const [problem, setProblem] = useState<string>()
  const { isBusy, run } = useOneTask()
  const send = () =>
    run(async () => {
      setProblem(undefined)
      try {
        await withSession(() => call(store.answers()))
        onSent()
      } catch (failure) {
        setProblem(sentenceOf(failure))
        const errors = failure instanceof ApiError ? failure.fieldErrors : []
        store.show(errors)
        if (errors[0]) setStart({ path: errors[0].path, isRevising: true })
      }
    })
  return { start, problem, isBusy, send: () => void send() }
}
