import type { EventDetail } from '#shared/event/event-shapes.ts'
import type { Field } from '#shared/form/field.ts'
import { generalConsent, signupConsent, singlePledge } from '#shared/signup/pledge.ts'
import { signupNeedsOf } from '#shared/signup/signup-needs.ts'

/** The question whether a person without a phone of their own was told what they agree to, and agreed. */
export function spokenConsent(event: EventDetail, question: string, option: string): Field {
  const { introduction, pledge } = signupNeedsOf(event)
  const told = (introduction ? signupConsent : generalConsent).text
  return {
    kind: 'choice',
    name: 'consent',
    label: '本人同意',
    question,
    hint: `${told}${pledge ? singlePledge.text : ''}`,
    options: [option],
  }
}
