import type { EventDetail } from '#shared/event/event-shapes.ts'
import type { Answers } from '#shared/form/answers.ts'
import type { Form } from '#shared/form/form.ts'
import { signupForm } from '#shared/signup/signup-form.ts'
import { signupNeedsOf } from '#shared/signup/signup-needs.ts'
import type { Signup } from '#shared/signup/signup-shapes.ts'
import { callApi } from '../../../lib/api.ts'
import { toast } from '../../../lib/dialog.ts'
import { back } from '../../../lib/navigate.ts'
import { givenAnswers } from './given-answers.ts'
import { SendForm } from './send-form.tsx'

interface Props {
  event: EventDetail
  given: Answers
  signup: Signup | null
}

/** The worker's own answers, to change until signups close. A masked ID number stays unless another is typed. */
export function EditSignupForm({ event, given, signup }: Props) {
  const params = { id: event.id }
  const { idNumber, ...known } = given
  const again = event.needsReview
    ? '改姓名、性别、出生日期、证件号、单位、市县或婚姻状况要重新审核，审核期间不占名额；改别的不用。'
    : ''
  return (
    <SendForm
      title="修改报名信息"
      form={editForm(event, signup)}
      known={known}
      note={`${signup?.childName ? `${signup.childName}报名` : '您报名'}的是：${event.title}${signup?.session ? `第 ${signup.session} 场，只改这一场的` : ''}。${again}`}
      button="保存修改"
      send={(answers) => {
        const all = { ...answers, ...(answers.idNumber ? {} : { idNumber }) }
        const body = { answers: givenAnswers(all), signup: signup?.id }
        return callApi('POST /events/:id/signup/answers', { params, body })
      }}
      onSent={() => {
        toast('改好了')
        void back()
      }}
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
