import type { Answers } from '#shared/form/answers.ts'
import { type Form, fieldsOf } from '#shared/form/form.ts'
import { kindOf } from '#shared/form/kinds.ts'

/** A helper's answers with the worker's own files and promises left as they were. A helper may change neither. */
export function keepWorkersPart(form: Form, own: Answers, filledIn: Answers): Answers {
  const kept = { ...filledIn }
  for (const field of fieldsOf(form)) {
    const kind = kindOf(field)
    if (!kind.holdsFiles && !kind.isConsent) continue
    const answer = own[field.name]
    if (answer === undefined) delete kept[field.name]
    else kept[field.name] = answer
  }
  return kept
}
