import type { Form } from '../form/form.ts'
import { signupForm } from './signup-form.ts'
import type { SignupNeeds } from './signup-needs.ts'

/**
 * What an organizer asks by telephone: nothing that others will read about the person. A team's member has the captain's
 * employer and place unless they say otherwise, and need not answer what only captains are asked.
 */
export function askedByTelephone(needs: SignupNeeds, isInTeam: boolean): Form {
  const asked = signupForm({ ...needs, introduction: false }, true, 'either')
  const form = needs.guardian === '都可以' ? optional(asked, ['guardianName']) : asked
  const captainsOwn = [
    'employer',
    'regionCode',
    ...needs.own.flatMap(({ id, isOfCaptain }) => (isOfCaptain ? [id] : [])),
  ]
  if (!isInTeam) return form
  return optional(form, captainsOwn)
}

function optional(form: Form, names: readonly string[]): Form {
  const steps = form.steps.map((step) => ({
    ...step,
    fields: step.fields.map((field) =>
      names.includes(field.name) ? { ...field, isOptional: true as const } : field,
    ),
  }))
  return { ...form, steps }
}
