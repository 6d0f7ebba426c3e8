import type { Answers, AnswerValue } from './answers.ts'
import type { Field } from './field.ts'
import { type Form, fieldsOf } from './form.ts'
import { entriesOf, textOf } from './kinds/answer-of.ts'
import { kindOf } from './kinds.ts'
import { collectAnswers, listVisible } from './visible.ts'
import { listWithheld, withheldWord } from './withheld.ts'
import { hideWritten } from './written.ts'

/** Sensitive answers apart from the others. `secrets` holds plain values by path, e.g. `familyMembers.0.idNumber`. */
export type SplitAnswers = { answers: Answers; secrets: Readonly<Record<string, string>> }

/**
 * Takes the plain sensitive and withheld values out of checked answers and puts masks in their place. A masked answer is
 * not a secret: its plain value was stored with an earlier submission. What is withheld is taken out of the words of
 * other answers too, also as it stands in `stored`, the plain answers of the earlier submission.
 */
export function splitSecrets(form: Form, answers: Answers, stored: Answers = {}): SplitAnswers {
  const secrets: Record<string, string> = {}
  const withheld = listWithheld(form, answers)
  const hidden = withheld
    .flatMap((name) => [textOf(answers[name]), textOf(stored[name])])
    .filter((word) => word.length >= 2 && word !== withheldWord)
    // 示例一二 before 示例一, which would leave its end.
    .sort((one, other) => other.length - one.length)
  const masked = collectAnswers(listVisible(form, answers), ({ field, path, value }) => {
    const kind = kindOf(field)
    const isWithheld = withheld.includes(path)
    if ((!kind.isSensitive && !isWithheld) || kind.isEmpty(value))
      return hidden.length === 0 ? value : withoutWords(field, value, hidden)
    const mask = isWithheld ? withheldWord : kind.toText(value, field)
    if (mask !== value) secrets[path] = textOf(value)
    return mask
  })
  return { answers: masked, secrets }
}

/** People write their own name into what happened, and name files after themselves. */
function withoutWords(field: Field, value: AnswerValue, words: readonly string[]): AnswerValue {
  const clean = (text: string) => words.reduce((left, word) => hideWritten(left, word, withheldWord), text)
  if (field.kind === 'attachments')
    return entriesOf(value).map((file) => ({ ...file, name: clean(textOf(file.name)) }))
  const isFreeText = field.kind === 'text' || field.kind === 'long-text'
  return isFreeText && typeof value === 'string' ? clean(value) : value
}

/**
 * Unfinished answers with all sensitive ones masked, hidden ones too, as a phone may keep a draft. Answers to unknown
 * questions are removed, because they could be sensitive.
 */
export const maskSecrets = (form: Form, answers: Answers): Answers => maskFields(fieldsOf(form), answers)

/** Masked answers, with the plain numbers of the other answers where the masks are the same. */
export const unmaskSecrets = (form: Form, masked: Answers, whole: Answers): Answers =>
  unmaskFields(fieldsOf(form), masked, whole)

function unmaskFields(fields: readonly Field[], masked: Answers, whole: Answers): Answers {
  const answers: Record<string, AnswerValue> = { ...masked }
  for (const field of fields) {
    const [value, before] = [masked[field.name], whole[field.name]]
    const kind = kindOf(field)
    const entryFields = kind.entryFields?.(field)
    const entries = entriesOf(before)
    if (entryFields && value !== undefined)
      answers[field.name] = entriesOf(value).map((entry, index) =>
        unmaskFields(entryFields, entry, entries[index] ?? {}),
      )
    else if (kind.isSensitive && !kind.isEmpty(before) && value === kind.toText(before, field))
      answers[field.name] = before
  }
  return answers
}

function maskFields(fields: readonly Field[], answers: Answers): Answers {
  const masked: Record<string, AnswerValue> = {}
  for (const field of fields) {
    const value = answers[field.name]
    const kind = kindOf(field)
    const entryFields = kind.entryFields?.(field)
    if (value === undefined) continue
    masked[field.name] = entryFields
      ? entriesOf(value).map((entry) => maskFields(entryFields, entry))
      : kind.isSensitive && !kind.isEmpty(value)
        ? kind.toText(value, field)
        : value
  }
  return masked
}
