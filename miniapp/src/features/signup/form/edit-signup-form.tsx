import { useState } from 'react'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import type { Answers } from '#shared/form/answers.ts'
import type { Form } from '#shared/form/form.ts'
import { signupForm } from '#shared/signup/signup-form.ts'
import { signupNeedsOf } from '#shared/signup/signup-needs.ts'
import { Note } from '../../../components/note.tsx'
import { FormPage } from '../../../form/form-page.tsx'
import { createFormStore } from '../../../form/form-store.ts'
import { callApi } from '../../../lib/api.ts'
import { toast } from '../../../lib/dialog.ts'
import { back } from '../../../lib/navigate.ts'
import { givenAnswers } from './given-answers.ts'
import { useSendForm } from './use-send-form.ts'

interface Props {
  event: EventDetail
  given: Answers
  isCaptain: boolean
}

/** The worker's own answers, to change until signups close. A masked ID number stays unless another is typed. */
export function EditSignupForm({ event, given, isCaptain }: Props) {
  const params = { id: event.id }
  const { idNumber, ...known } = given
  const [store] = useState(() => createFormStore(editForm(event, isCaptain), known, () => {}))
  const { start, problem, isBusy, send } = useSendForm(
    store,
    (answers) => {
      const all = { ...answers, ...(answers.idNumber ? {} : { idNumber }) }
      const body = { answers: givenAnswers(all) }
      return callApi('POST /events/:id/signup/answers', { params, body })
    },
    () => {
      toast('改好了')
      void back()
    },
  )
  const again = event.needsReview
    ? '改姓名、性别、出生日期、证件号、单位、市县或婚姻状况要重新审核，审核期间不占名额；改别的不用。'
    : ''
  return (
    <FormPage
      title="修改报名信息"
      store={store}
      start={start}
      words={{ last: '保存修改', revised: '保存修改' }}
      status=""
      note={`您报名的是：${event.title}。${again}`}
      aboveButtons={
        problem && (
          <Note tone="red" urgent>
            {problem}
          </Note>
        )
      }
      isBusy={isBusy}
      endsHere
      onEnd={send}
    />
  )
}

function editForm(event: EventDetail, isCaptain: boolean): Form {
  const form = signupForm(signupNeedsOf(event), isCaptain)
  const steps = form.steps.map((step) => ({
    ...step,
    fields: step.fields.map((field) =>
      field.name === 'idNumber'
        ? { ...field, isOptional: true as const, hint: '不改就空着，还是原来的号码' }
        : field,
    ),
  }))
  return { ...form, steps }
}
