import type { Answers, AnswerValue } from '#shared/form/answers.ts'
import { type Form, fieldsOf } from '#shared/form/form.ts'
import { kindOf } from '#shared/form/kinds.ts'

/** The answers with those that begin as others, while they are empty (`beginsAs`). The worker may change them. */
export function beginAnswers(form: Form, answers: Answers): Answers {
  const begun: Record<string, AnswerValue> = { ...answers }
  for (const field of fieldsOf(form)) {
    const { name, beginsAs } = field
    if (beginsAs !== undefined && kindOf(field).isEmpty(begun[name])) begun[name] = begun[beginsAs]
  }
  return begun
}
