import type { Answers } from './answers.ts'
import type { AttachmentsField } from './field.ts'
import type { Form } from './form.ts'
import { kindOf } from './kinds.ts'
import { listVisible } from './visible.ts'

/** The material slots that may follow and that have no file yet, in the order of the form. */
export function listLaterSlots(form: Form, answers: Answers): readonly AttachmentsField[] {
  return listVisible(form, answers).flatMap(({ field, value }) =>
    field.kind === 'attachments' && field.canFollow && kindOf(field).isEmpty(value) ? [field] : [],
  )
}
