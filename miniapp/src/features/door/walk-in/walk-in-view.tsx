import { useState } from 'react'
import type { CheckIn, WalkIn } from '#shared/door/endpoints/door.ts'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import type { Answers } from '#shared/form/answers.ts'
import { textOf } from '#shared/form/kinds/answer-of.ts'
import { callApi } from '../../../lib/api.ts'
import { confirm } from '../../../lib/dialog.ts'
import { createTokenOfName } from '../../../lib/token-of-name.ts'
import { givenAnswers } from '../../signup/form/given-answers.ts'
import { SendForm } from '../../signup/form/send-form.tsx'
import { doorDevice } from '../scanner/door-device.ts'
import { walkInFields } from './walk-in-fields.ts'

interface Props {
  event: EventDetail
  /** The session that was chosen at this door. */
  session: number | undefined
  onDone: (checkIn: CheckIn) => void
}

/** 现场报名: writes down somebody who came without a signup. Nobody loses a seat before the organizer has said so. */
export function WalkInView({ event, session, onDone }: Props) {
  const [scanIdOf] = useState(createTokenOfName)
  const ask = (answers: Answers, takesOver?: string): Promise<WalkIn> => {
    const { consent: _consent, ...given } = answers
    return callApi('POST /organizer/events/:id/walk-ins', {
      params: { id: event.id },
      body: {
        ...doorDevice(),
        session,
        scanId: scanIdOf(textOf(answers.fullName)),
        answers: givenAnswers(given),
        hasAgreed: true,
        takesOver,
      },
    })
  }
  const letIn = async (answers: Answers) => {
    let answer = await ask(answers)
    while (answer.standIn) {
      const { seatLabel, surname, absent } = answer.standIn
      const isSure = await confirm({
        title: `没有空位了，${absent} 人还没有来`,
        content: `${seatLabel} ${surname}** 还没有来，把座位给现场来的这位？对方记为未到场，会收到通知；来了要等空位。`,
        confirmText: '给这位',
      })
      if (!isSure) return
      answer = await ask(answers, seatLabel)
    }
    if (answer.checkIn) onDone(answer.checkIn)
  }
  return (
    <SendForm
      title="现场报名"
      form={walkInFields(event)}
      note={`给没有报名、已经到门口的人登记：${event.title}。有空位马上签到；报过名的，按原来的报名签到。`}
      button="登记并签到"
      send={letIn}
    />
  )
}
