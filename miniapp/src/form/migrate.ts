import type { Answers, AnswerValue } from '#shared/form/answers.ts'
import type { Field } from '#shared/form/field.ts'
import { type Form, fieldsOf } from '#shared/form/form.ts'
import { entriesOf } from '#shared/form/kinds/answer-of.ts'
import { kindOf } from '#shared/form/kinds.ts'
import { settle } from '#shared/form/settle.ts'
import { isStaffList } from '#shared/form/staff-choices.ts'

/**
 * The answers that still fit after a form has changed, or that a profile brings to another form. Uploaded files,
 * entries of a group and options that staff may have set stay even when they no longer fit: the check of the form says
 * so. Consents are never carried over.
 */
export const carryOver = (oldAnswers: Answers, newForm: Form) =>
  carryFields(fieldsOf(newForm), oldAnswers, {})

function carryFields(fields: readonly Field[], oldAnswers: Answers, outside: Answers): Answers {
  const answers: Record<string, AnswerValue> = {}
  for (const { field, given, value } of settle(fields, oldAnswers, outside)) {
    const kind = kindOf(field)
    if (kind.isConsent || kind.derive || field.isAskedLater) continue
    const entryFields = kind.entryFields?.(field)
    const carried = entryFields
      ? entriesOf(given).map((entry) => carryFields(entryFields, entry, { ...outside, ...answers }))
      : (value ?? (kind.holdsFiles || isStaffList(field) ? given : undefined))
    if (!kind.isEmpty(carried)) answers[field.name] = carried
  }
  return answers
}
