import { lengthOf } from '../foundation/length-of.ts'
import type { Answers, AnswerValue } from './answers.ts'
import { isConditionMet } from './condition.ts'
import type { Field } from './field.ts'
import type { FieldMessage } from './field-message.ts'
import { type CrossCheck, type Form, fieldsOf } from './form.ts'
import { entriesOf, textOf } from './kinds/answer-of.ts'
import { kindOf } from './kinds.ts'
import { settle } from './settle.ts'
import { findSharedIdentities } from './shared-identities.ts'
import { withheldWord } from './withheld.ts'

/** The answers to keep, the errors, and the warnings that the worker may ignore. Both lists follow the order of the form. */
export type Checked = {
  answers: Answers
  errors: readonly FieldMessage[]
  warnings: readonly FieldMessage[]
}

/**
 * Checks a whole form. It keeps the answers of visible fields that pass. Unknown names, hidden fields and computed
 * values from the client are dropped. A masked answer passes when `before`, an earlier submission, holds the same mask:
 * its plain value is stored already.
 */
export function checkAnswers(
  form: Form,
  given: { readonly [name: string]: unknown },
  before?: Answers,
): Checked {
  const fields = fieldsOf(form)
  const checked = checkFields(fields, given, {}, before, form.withheld?.names)
  const crossed = (form.crossChecks ?? []).flatMap(
    (check) => findCrossFault(check, checked.answers, fields) ?? [],
  )
  const placeOf = ({ path }: FieldMessage) => fields.findIndex((field) => field.name === topOf(path))
  const shared = findSharedIdentities(fields, checked.answers)
  const errors = [...checked.errors, ...crossed, ...shared].sort(
    (one, other) => placeOf(one) - placeOf(other),
  )
  return { ...checked, errors }
}

/** The form's field at the start of a path. */
export const topOf = (path: string) => path.split('.', 1)[0] ?? path

function checkFields(
  fields: readonly Field[],
  given: { readonly [name: string]: unknown },
  outside: Answers,
  before: Answers | undefined,
  withheld: readonly string[] = [],
): Checked {
  const answers: Record<string, AnswerValue> = {}
  const errors: FieldMessage[] = []
  const warnings: FieldMessage[] = []
  for (const { field, given: answer, value, fault } of settle(fields, given, outside)) {
    const { name } = field
    const kind = kindOf(field)
    const earlier = before?.[name]
    const isMasked = kind.isSensitive || (withheld.includes(name) && earlier === withheldWord)
    if (isMasked && answer !== undefined && answer === earlier) answers[name] = earlier
    else if (fault !== undefined) errors.push({ path: name, message: fault })
    else if (kind.entryFields && value !== undefined) {
      const entryFields = kind.entryFields(field)
      const entries = entriesOf(value).map((entry, index) =>
        checkFields(entryFields, entry, { ...outside, ...answers }, entriesOf(earlier)[index]),
      )
      answers[name] = entries.map((entry) => entry.answers)
      entries.forEach((entry, index) => {
        errors.push(...entry.errors.map((error) => under(`${name}.${index}`, error)))
        warnings.push(...entry.warnings.map((warning) => under(`${name}.${index}`, warning)))
      })
    } else if (value !== undefined) {
      answers[name] = value
      const message = kind.warning?.(value, field)
      if (message !== undefined) warnings.push({ path: name, message })
    }
  }
  return { answers, errors, warnings }
}

const under = (prefix: string, { path, message }: FieldMessage) => ({ path: `${prefix}.${path}`, message })

function findCrossFault(
  check: CrossCheck,
  answers: Answers,
  fields: readonly Field[],
): FieldMessage | undefined {
  if ('refuseWhen' in check) {
    return isConditionMet(check.refuseWhen, answers) ? { path: check.at, message: check.message } : undefined
  }
  const length = check.texts.reduce((total, name) => total + lengthOf(textOf(answers[name])), 0)
  const excess = length - check.maxLengthTogether
  if (excess <= 0) return undefined
  const labels = fields.filter((field) => check.texts.includes(field.name)).map((field) => field.label)
  const message = `${labels.join('、')}合计最多 ${check.maxLengthTogether} 个字，现在 ${length} 个字，请删去 ${excess} 个字`
  return { path: check.at, message }
}
