import { useState } from 'react'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import type { Answers } from '#shared/form/answers.ts'
import type { Field } from '#shared/form/field.ts'
import type { Form } from '#shared/form/form.ts'
import { textOf } from '#shared/form/kinds/answer-of.ts'
import { signupNeedsOf } from '#shared/signup/signup-needs.ts'
import { askedByTelephone } from '#shared/signup/telephone-form.ts'
import { callApi } from '../../../lib/api.ts'
import { toast } from '../../../lib/dialog.ts'
import { back } from '../../../lib/navigate.ts'
import { createTokenOfName } from '../../../lib/token-of-name.ts'
import { givenAnswers } from './given-answers.ts'
import { SendForm } from './send-form.tsx'
import { spokenConsent } from './spoken-consent.ts'

interface Props {
  event: EventDetail
  /** The team that the person joins, when it is known. */
  team: string | undefined
}

/** 代报名: an organizer signs up somebody who called and has no account. */
export function AddSignupForm({ event, team }: Props) {
  const params = { id: event.id }
  const [tokenOf] = useState(createTokenOfName)
  return (
    <SendForm
      title="代报名"
      form={telephoneForm(event)}
      known={team ? { teamName: team } : {}}
      note={`给打电话来、没有账号的人报名：${event.title}${team ? `，进“${team}”` : ''}。条件和名额跟自己报名一样；本人收不到消息，有变化请打电话。`}
      button="加到名单"
      send={(answers) =>
        callApi('POST /organizer/events/:id/signups', {
          params,
          body: bodyOf(tokenOf(textOf(answers.fullName)), answers),
        })
      }
      onSent={() => {
        toast('加到名单里了，请把时间、地点和座位号告诉本人')
        void back()
      }}
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
  const hasTeams = event.teamSize !== null
  const form = askedByTelephone(signupNeedsOf(event), hasTeams)
  const consent = spokenConsent(event, '念给本人听了吗？', '念给本人听了，本人同意')
  const fields = [...(hasTeams ? [teamName] : []), reason, consent]
  // The organizer fills it in about somebody else.
  const steps = form.steps.map((step) => ({ ...step, title: step.title.replace('您的', '本人的') }))
  return { ...form, steps: [...steps, { code: 'telephone', title: '代报名', fields }] }
}
