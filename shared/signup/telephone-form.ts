import type { Form } from '../form/form.ts'
import { signupForm } from './signup-form.ts'
import type { SignupNeeds } from './signup-needs.ts'

const captainsOwn = ['employer', 'regionCode']

/**
 * What an organizer asks by telephone: nothing that others will read about the person. A team's member has the captain's
 * employer and place unless they say otherwise.
 */
export function askedByTelephone(needs: SignupNeeds, isInTeam: boolean): Form {
  const form = signupForm({ ...needs, introduction: false })
  if (!isInTeam) return form
  const steps = form.steps.map((step) => ({
    ...step,
    fields: step.fields.map((field) =>
      captainsOwn.includes(field.name) ? { ...field, isOptional: true as const } : field,
    ),
  }))
  return { ...form, steps }
}
