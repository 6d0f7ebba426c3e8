import { walkInForm } from '#shared/door/walk-in-form.ts'
import type { EventDetail } from '#shared/event/event-shapes.ts'
import type { Form } from '#shared/form/form.ts'
import { spokenConsent } from '../../signup/form/spoken-consent.ts'

/** What the server asks at the door, and that the person has been told. One screen. */
export function walkInFields(event: EventDetail): Form {
  const consent = spokenConsent(event, '告诉本人了吗？', '告诉本人了，本人同意')
  const form = walkInForm(event)
  return { ...form, steps: form.steps.map((step) => ({ ...step, fields: [...step.fields, consent] })) }
}
