import * as z from '../zod.ts'
import type { Answers, AnswerValue } from './answers.ts'
import { isConditionMet } from './condition.ts'
import type { Field } from './field.ts'
import { isRequired, kindOf, ruleOf } from './kinds.ts'

/** A visible field with its given answer and with what is kept of it. */
export type Settled<V> = {
  field: Field
  /** The answer as it came, or undefined. */
  given: V | undefined
  /** The answer to keep; undefined when there is none or it does not pass the field's rule. */
  value: AnswerValue
  /** The sentence that says how to correct the answer. */
  fault?: string
}

/**
 * Goes through the questions in order and finds the visible ones, their normalized answers and their errors. A
 * condition sees only answers that count: those of earlier visible fields (a field that one answer hides cannot show a
 * third), computed values as computed here, and answers outside the entry of a group.
 */
export function settle<V>(
  fields: readonly Field[],
  given: { readonly [name: string]: V },
  outside: Answers = {},
): readonly Settled<V>[] {
  const scope: Record<string, AnswerValue> = { ...outside }
  for (const field of fields) scope[field.name] = undefined
  const settled: Settled<V>[] = []
  for (const field of fields) {
    if (field.isAskedLater && kindOf(field).isEmpty(given[field.name])) continue
    if (field.visibleWhen && !isConditionMet(field.visibleWhen, scope)) continue
    const result = settleField(field, given, scope, fields)
    scope[field.name] = result.value
    settled.push(result)
  }
  return settled
}

/** The label of a field, for sentences about other answers. */
const labelIn = (fields: readonly Field[]) => (name: string) =>
  `“${fields.find((field) => field.name === name)?.label ?? name}”`

function settleField<V>(
  field: Field,
  given: { readonly [name: string]: V },
  scope: Answers,
  fields: readonly Field[],
): Settled<V> {
  const kind = kindOf(field)
  if (kind.derive)
    return { field, given: undefined, value: undefined, ...kind.derive(field, scope, labelIn(fields)) }
  const answer = given[field.name]
  if (kind.isEmpty(answer)) {
    const fault = isRequired(field) ? kind.askFor(field) : undefined
    return { field, given: undefined, value: undefined, fault }
  }
  const result = z.safeParse(ruleOf(field), answer)
  if (result.success) {
    const fault = kind.findConflict?.(result.data, field, scope)
    return fault === undefined
      ? { field, given: answer, value: result.data }
      : { field, given: answer, value: undefined, fault }
  }
  return {
    field,
    given: answer,
    value: undefined,
    fault: result.error.issues[0]?.message ?? kind.askFor(field),
  }
}
