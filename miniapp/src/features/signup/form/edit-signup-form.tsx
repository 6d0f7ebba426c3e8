import { useState } from 'react'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import type { Answers } from '#shared/form/answers.ts'
import type { Form } from '#shared/form/form.ts'
import { signupForm } from '#shared/signup/signup-form.ts'
import { signupNeedsOf } from '#shared/signup/signup-needs.ts'
import type { Signup } from '#shared/signup/signup-shapes.ts'
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
  signup: Signup | null
}

/** The worker's own answers, to change until signups close. A masked ID number stays unless another is typed. */
export function EditSignupForm({ event, given, signup }: Props) {
  const params = { id: event.id }
  const { idNumber, ...known } = given
  const [store] = useState(() => createFormStore(editForm(event, signup), known, () => {}))
  const { start, problem, isBusy, send } = useSendForm(
    store,
    (answers) => {
      const all = { ...answers, ...(answers.idNumber ? {} : { idNumber }) }
      const body = { answers: givenAnswers(all), signup: signup?.id }
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
      note={`${signup?.childName ? `${signup.childName}报名` : '您报名'}的是：${event.title}${signup?.session ? `第 ${signup.session} 场，只改这一场的` : ''}。${again}`}
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

function editForm(event: EventDetail, signup: Signup | null): Form {
  const whom = signup?.childName == null ? 'self' : 'child'
  const form = signupForm(signupNeedsOf(event), signup?.team?.isCaptain ?? true, whom)
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
