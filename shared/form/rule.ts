import type { Answers } from './answers.ts'

/**
 * What several answers must satisfy together, as data. `path` names the field that shows the sentence.
 * `sumOf … noMoreThan` compares numbers with another answer; a missing one counts as 0, and a missing limit refuses
 * nothing. `lengthOf … noMoreThan` counts characters.
 */
export type Rule = { path: string; message: string } & (
  | { sumOf: readonly string[]; noMoreThan: string }
  | { lengthOf: readonly string[]; noMoreThan: number }
)

/** Whether the answers satisfy a rule. */
export function isRuleMet(rule: Rule, answers: Answers): boolean {
  if ('lengthOf' in rule) {
    const length = rule.lengthOf.reduce((total, name) => total + lengthOf(answers[name]), 0)
    return length <= rule.noMoreThan
  }
  const limit = answers[rule.noMoreThan]
  if (typeof limit !== 'number') return true
  return rule.sumOf.reduce((total, name) => total + numberOf(answers[name]), 0) <= limit
}

const lengthOf = (value: Answers[string]) => (typeof value === 'string' ? [...value.trim()].length : 0)
const numberOf = (value: Answers[string]) => (typeof value === 'number' ? value : 0)
