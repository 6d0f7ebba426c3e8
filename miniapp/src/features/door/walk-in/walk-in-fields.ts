import { walkInForm } from '#shared/door/walk-in-form.ts'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import type { Field } from '#shared/form/field.ts'
import type { Form } from '#shared/form/form.ts'
import { generalConsent, signupConsent, singlePledge } from '#shared/signup/pledge.ts'
import { signupNeedsOf } from '#shared/signup/signup-needs.ts'

/** What the server asks at the door, and that the person has been told. One screen. */
export function walkInFields(event: EventDetail): Form {
  const needs = signupNeedsOf(event)
  const told = (needs.introduction ? signupConsent : generalConsent).text
  const consent: Field = {
    kind: 'choice',
    name: 'consent',
    label: '本人同意',
    question: '告诉本人了吗？',
    hint: `${told}${needs.pledge ? singlePledge.text : ''}`,
    options: ['告诉本人了，本人同意'],
  }
  const form = walkInForm(event)
  return { ...form, steps: form.steps.map((step) => ({ ...step, fields: [...step.fields, consent] })) }
}
