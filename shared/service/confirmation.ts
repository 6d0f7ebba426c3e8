import type { Answers } from '../form/answers.ts'
import { textOf } from '../form/kinds/answer-of.ts'

/**
 * The statement about a worker that the chair of the basic-level union confirms. The page calls the worker 这位职工. It
 * tells nothing that the worker wrote about health, income or family.
 */
export const confirmationStatements = {
  hardship: '这位职工在本单位工作；家里的困难，单位工会了解，情况属实。',
  membership: '这位职工在本单位工作，自愿加入工会。',
} as const
export type ConfirmationKind = keyof typeof confirmationStatements

/** The worker's workplace and union, by which the chair knows the worker; null when no answer gives them. */
export function describeWorkplace(answers: Answers): string | null {
  const named = ['employer', 'platform', 'basicTradeUnion'].map((name) => textOf(answers[name]))
  return [...new Set(named.filter((text) => text !== ''))].join('，') || null
}
