import type { Answers } from '#shared/form/answers.ts'
import { type Condition, conditionNames, isConditionMet } from '#shared/form/condition.ts'

/** Whether a form's condition will hold, as far as the known answers decide; undefined while it is open. */
export function predictCondition(condition: Condition, facts: Answers): boolean | undefined {
  if ('not' in condition) return negate(predictCondition(condition.not, facts))
  if ('all' in condition) return predictAll(condition.all.map((part) => predictCondition(part, facts)))
  if ('any' in condition)
    return negate(predictAll(condition.any.map((part) => negate(predictCondition(part, facts)))))
  return conditionNames(condition).every((name) => name in facts)
    ? isConditionMet(condition, facts)
    : undefined
}

const negate = (foretold: boolean | undefined) => (foretold === undefined ? undefined : !foretold)

function predictAll(parts: readonly (boolean | undefined)[]): boolean | undefined {
  if (parts.includes(false)) return false
  return parts.includes(undefined) ? undefined : true
}
