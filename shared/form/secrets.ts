import type { Answers } from './answers.ts'
import type { Form } from './form.ts'
import { textOf } from './kinds/answer-of.ts'
import { kindOf } from './kinds.ts'
import { collectAnswers, listVisible } from './visible.ts'

/** Sensitive answers apart from the others; `secrets` by path, e.g. `familyMembers.0.idNumber`, in plain. */
export type SplitAnswers = { answers: Answers; secrets: Readonly<Record<string, string>> }

/**
 * Takes what must be encrypted out of checked answers and leaves its mask. An answer that is masked already is no
 * secret: its plain value was stored with an earlier submission.
 */
export function splitSecrets(form: Form, answers: Answers): SplitAnswers {
  const secrets: Record<string, string> = {}
  const masked = collectAnswers(listVisible(form, answers), ({ field, path, value }) => {
    const kind = kindOf(field)
    if (!kind.isSensitive || kind.isEmpty(value)) return value
    const mask = kind.toText(value, field)
    if (mask !== value) secrets[path] = textOf(value)
    return mask
  })
  return { answers: masked, secrets }
}
