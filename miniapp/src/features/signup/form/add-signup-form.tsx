import { useState } from 'react'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import type { Answers } from '#shared/form/answers.ts'
import type { Field } from '#shared/form/field.ts'
import type { Form } from '#shared/form/form.ts'
import { textOf } from '#shared/form/kinds/answer-of.ts'
import { generalConsent, signupConsent, singlePledge } from '#shared/signup/pledge.ts'
import { signupNeedsOf } from '#shared/signup/signup-needs.ts'
import { askedByTelephone } from '#shared/signup/telephone-form.ts'
import { Note } from '../../../components/note.tsx'
import { FormPage } from '../../../form/form-page.tsx'
import { createFormStore } from '../../../form/form-store.ts'
import { callApi } from '../../../lib/api.ts'
import { toast } from '../../../lib/dialog.ts'
import { back } from '../../../lib/navigate.ts'
import { createTokenOfName } from '../../../lib/token-of-name.ts'
import { givenAnswers } from './given-answers.ts'
import { useSendForm } from './use-send-form.ts'

/** 代报名: an organizer signs up somebody who called and has no account. */
export function AddSignupForm({ event }: { event: EventDetail }) {
  const params = { id: event.id }
  const [tokenOf] = useState(createTokenOfName)
  const [store] = useState(() => createFormStore(telephoneForm(event), {}, () => {}))
  const { start, problem, isBusy, send } = useSendForm(
    store,
    (answers) =>
      callApi('POST /organizer/events/:id/signups', {
        params,
        body: bodyOf(tokenOf(textOf(answers.fullName)), answers),
      }),
    () => {
      toast('加到名单里了，请把时间、地点和座位号告诉本人')
      void back()
    },
  )
  return (
    <FormPage
      title="代报名"
      store={store}
      start={start}
      words={{ last: '加到名单', revised: '加到名单' }}
      status=""
      note={`给打电话来、没有账号的人报名：${event.title}。条件和名额跟自己报名一样；本人收不到消息，有变化请打电话。`}
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

function bodyOf(clientToken: string, all: Answers) {
  const { reason, teamName, consent: _consent, ...answers } = all
  return {
    clientToken,
    answers: givenAnswers(answers),
    ...(teamName ? { teamName: textOf(teamName) } : {}),
    hasAgreed: true as const,
    reason: textOf(reason),
  }
}

const teamName: Field = {
  kind: 'text',
  name: 'teamName',
  label: '队名',
  question: '在哪个队？',
  hint: '写已有的队名就加入那个队，单位和市县可以空着，跟队长一样；写新的队名就建一个队',
  maxLength: 20,
}

const reason: Field = {
  kind: 'text',
  name: 'reason',
  label: '为什么代报名',
  question: '为什么代报名？',
  hint: '会记下来，例如：本人来电，没有智能手机',
  maxLength: 100,
}

function telephoneForm(event: EventDetail): Form {
  const needs = signupNeedsOf(event)
  const hasTeams = event.teamSize !== null
  const form = askedByTelephone(needs, hasTeams)
  const told = (needs.introduction ? signupConsent : generalConsent).text
  const consent: Field = {
    kind: 'choice',
    name: 'consent',
    label: '本人同意',
    question: '念给本人听了吗？',
    hint: `${told}${needs.pledge ? singlePledge.text : ''}`,
    options: ['念给本人听了，本人同意'],
  }
  const fields = [...(hasTeams ? [teamName] : []), reason, consent]
  // The organizer fills it in about somebody else.
  const steps = form.steps.map((step) => ({ ...step, title: step.title.replace('您的', '本人的') }))
  return { ...form, steps: [...steps, { code: 'telephone', title: '代报名', fields }] }
}
