import type { Field } from './field.ts'
import { type Form, fieldsOf } from './form.ts'

/** Whether staff may give this question other options. */
export const isStaffList = (field: Field) => field.kind === 'choice' && field.isStaffList === true

/** Whether staff may give a form other choices than its own. */
export const hasStaffChoices = (form: Form): boolean => fieldsOf(form).some(isStaffList)

/**
 * The form as it is asked with the choices that staff have set: what draws, checks and sums it up follows. The hint, which
 * explains the form's own choices, goes with them. Without a list
 * (none was set, or the phone does not know it yet) the form's own stay.
 */
export function withChoices(form: Form, choices: readonly string[] | null | undefined): Form {
  if (!choices || !hasStaffChoices(form)) return form
  const replaced = (field: Field): Field =>
    field.kind === 'choice' && isStaffList(field) ? { ...field, options: choices, hint: undefined } : field
  return { ...form, steps: form.steps.map((step) => ({ ...step, fields: step.fields.map(replaced) })) }
}
