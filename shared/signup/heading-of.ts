import type { SignupQuestion } from './signup-questions.ts'

/** What stands over the answers in roster and export: 身高（厘米）. */
export const headingOf = (question: SignupQuestion): string =>
  'unit' in question && question.unit !== '' ? `${question.label}（${question.unit}）` : question.label
