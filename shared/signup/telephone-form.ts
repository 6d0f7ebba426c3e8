import type { Form } from '../form/form.ts'
import { signupForm } from './signup-form.ts'
import type { SignupNeeds } from './signup-needs.ts'

/**
 * What an organizer asks by telephone: nothing that others will read about the person. A team's member has the captain's
 * employer and place unless they say otherwise, and need not answer what only captains are asked.
 */
export function askedByTelephone(needs: SignupNeeds, isInTeam: boolean): Form {
  const form = signupForm({ ...needs, introduction: false })
  const captainsOwn = [
    'employer',
    'regionCode',
    ...needs.own.flatMap(({ id, isOfCaptain }) => (isOfCaptain ? [id] : [])),
  ]
  if (!isInTeam) return form
  const steps = form.steps.map((step) => ({
    ...step,
    fields: step.fields.map((field) =>
      captainsOwn.includes(field.name) ? { ...field, isOptional: true as const } : field,
    ),
  }))
  return { ...form, steps }
}
