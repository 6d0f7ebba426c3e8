import type { Field } from './field.ts'
import { type Form, fieldsOf } from './form.ts'

/** Whether staff may set the options of this question. */
export const isStaffList = (field: Field) => field.kind === 'choice' && field.isStaffList === true

/** Whether staff may set options in this form. */
export const hasStaffChoices = (form: Form): boolean => fieldsOf(form).some(isStaffList)

/**
 * The form with the options that staff have set; drawing, checking and summing up use it. The hint is removed, because
 * it explains the form's own options. Without a list (staff have set none, or the phone does not know it yet) the
 * form's own options stay.
 */
export function withChoices(form: Form, choices: readonly string[] | null | undefined): Form {
  if (!choices || !hasStaffChoices(form)) return form
  const replaced = (field: Field): Field =>
    field.kind === 'choice' && isStaffList(field) ? { ...field, options: choices, hint: undefined } : field
  return { ...form, steps: form.steps.map((step) => ({ ...step, fields: step.fields.map(replaced) })) }
}
