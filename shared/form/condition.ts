import type { Answers, AnswerValue } from './answers.ts'

/** When a field is asked, as data. The phone, the server and the summary use the same condition. */
export type Condition =
  | { field: string; is: AnswerValue }
  | { field: string; isOneOf: readonly AnswerValue[] }
  | { field: string; includes: string }
  | { field: string; isAtLeast: number }
  /** More than the other field's number, or later than its date. */
  | { field: string; isMoreThan: string }
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }

/** Whether a condition holds for these answers. A field without an answer satisfies only `not`. */
export function isConditionMet(condition: Condition, answers: Answers): boolean {
  if ('all' in condition) return condition.all.every((part) => isConditionMet(part, answers))
  if ('any' in condition) return condition.any.some((part) => isConditionMet(part, answers))
  if ('not' in condition) return !isConditionMet(condition.not, answers)
  const value = answers[condition.field]
  if ('is' in condition) return value === condition.is
  if ('isOneOf' in condition) return value !== undefined && condition.isOneOf.includes(value)
  if ('includes' in condition)
    return Array.isArray(value) && value.some((entry) => entry === condition.includes)
  if ('isMoreThan' in condition) return isMore(value, answers[condition.isMoreThan])
  return typeof value === 'number' && value >= condition.isAtLeast
}

/** The names of the answers that a condition uses. */
export function conditionNames(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(conditionNames)
  if ('any' in condition) return condition.any.flatMap(conditionNames)
  if ('not' in condition) return conditionNames(condition.not)
  return 'isMoreThan' in condition ? [condition.field, condition.isMoreThan] : [condition.field]
}

// Dates are YYYY-MM-DD, so text order is date order.
function isMore(value: AnswerValue, other: AnswerValue): boolean {
  if (typeof value === 'number' && typeof other === 'number') return value > other
  return typeof value === 'string' && typeof other === 'string' && other !== '' && value > other
}
