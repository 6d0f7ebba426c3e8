import type { Answers } from '../form/answers.ts'
import { textOf } from '../form/kinds/answer-of.ts'

/**
 * What the chair of the grass-roots union is asked to say about a worker, who is called 这位职工 on the page. Nothing in
 * here, and nothing beside it, tells what the worker wrote about health, income or family.
 */
export const confirmationStatements = {
  hardship: '这位职工在本单位工作；家里的困难，单位工会了解，情况属实。',
  membership: '这位职工在本单位工作，自愿加入工会。',
} as const
export type ConfirmationKind = keyof typeof confirmationStatements

/** Where the worker works and which union they named: what a chair knows them by. Null when no answer says it. */
export function describeWorkplace(answers: Answers): string | null {
  const named = ['employer', 'platform', 'basicTradeUnion'].map((name) => textOf(answers[name]))
  return [...new Set(named.filter((text) => text !== ''))].join('，') || null
}
