import { useState } from 'react'
import type { Answers } from '#shared/form/answers.ts'
import type { Form } from '#shared/form/form.ts'
import { Note } from '../../../components/note.tsx'
import { FormPage, type FormStart, firstQuestion } from '../../../form/form-page.tsx'
import { createFormStore } from '../../../form/form-store.ts'
import { ApiError } from '../../../lib/api-error.ts'
import { withSession } from '../../../lib/sign-in.ts'
import { sentenceOf } from '../../../lib/use-change.ts'
import { useOneTask } from '../../../lib/use-one-task.ts'

interface Props {
  title: string
  /** Read once. */
  form: Form
  /** What is known before. */
  known?: Answers
  /** Whom it is about, and what follows. */
  note: string
  button: string
  send: (answers: Answers) => Promise<unknown>
  onSent?: () => void
}

/**
 * A signup's answers that are sent from the last screen, without a draft: 代报名, 现场报名, 修改报名信息. A refusal is shown
 * at its questions, beginning with the first.
 */
export function SendForm({ title, form, known = {}, note, button, send, onSent }: Props) {
  const [store] = useState(() => createFormStore(form, known, () => {}))
  const [start, setStart] = useState<FormStart>(firstQuestion)
  const [problem, setProblem] = useState<string>()
  const { isBusy, run } = useOneTask()
  const sendAnswers = () =>
    run(async () => {
      setProblem(undefined)
      try {
        await withSession(() => send(store.answers()))
        onSent?.()
      } catch (failure) {
        setProblem(sentenceOf(failure))
        const errors = failure instanceof ApiError ? failure.fieldErrors : []
        store.show(errors)
        if (errors[0]) setStart({ path: errors[0].path, isRevising: true })
      }
    })
  return (
    <FormPage
      title={title}
      store={store}
      start={start}
      words={{ last: button, revised: button }}
      status=""
      note={note}
      aboveButtons={
        problem && (
          <Note tone="red" urgent>
            {problem}
          </Note>
        )
      }
      isBusy={isBusy}
      endsHere
      onEnd={() => void sendAnswers()}
    />
  )
}
