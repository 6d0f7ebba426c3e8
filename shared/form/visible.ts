import type { Answers, AnswerValue } from './answers.ts'
import type { Field } from './field.ts'
import { type Form, fieldsOf } from './form.ts'
import { entriesOf } from './kinds/answer-of.ts'
import { kindOf } from './kinds.ts'
import { settle } from './settle.ts'

/** A visible or computed field with its answer: normalized when it passes, otherwise as it came (a masked one). */
export type Visible = {
  field: Field
  /** The field's name; inside a group `children.0.idNumber`. */
  path: string
  value: AnswerValue
  /** For a group: the visible fields of each entry. */
  entries?: readonly (readonly Visible[])[]
}

/** The visible fields of a form in order, for showing, splitting and counting. Use `checkAnswers` to check answers. */
export const listVisible = (form: Form, answers: Answers) => listVisibleOf(fieldsOf(form), answers)

/** Makes answers of visible fields, each given by `answerOf`. Fields without an answer are left out. */
export function collectAnswers(
  visible: readonly Visible[],
  answerOf: (visible: Visible) => AnswerValue,
): Answers {
  const answers: Record<string, AnswerValue> = {}
  for (const one of visible) {
    const value = one.entries?.map((entry) => collectAnswers(entry, answerOf)) ?? answerOf(one)
    if (!kindOf(one.field).isEmpty(value)) answers[one.field.name] = value
  }
  return answers
}

/** The answers that count: those of visible fields, with computed values. */
export const settleAnswers = (form: Form, answers: Answers) =>
  collectAnswers(listVisible(form, answers), ({ value }) => value)

function listVisibleOf(
  fields: readonly Field[],
  answers: Answers,
  outside: Answers = {},
  prefix = '',
): readonly Visible[] {
  const scope: Record<string, AnswerValue> = { ...outside }
  return settle(fields, answers, outside).map(({ field, given, value: kept }) => {
    const path = `${prefix}${field.name}`
    const value = kept ?? given
    scope[field.name] = value
    const entryFields = kindOf(field).entryFields?.(field)
    if (!entryFields) return { field, path, value }
    const entries = entriesOf(value).map((entry, index) =>
      listVisibleOf(entryFields, entry, scope, `${path}.${index}.`),
    )
    return { field, path, value, entries }
  })
}
