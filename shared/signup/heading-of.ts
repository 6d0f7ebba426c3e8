import type { SignupQuestion } from './signup-questions.ts'

/** The heading of a question in the roster and the export: 身高（厘米）. */
export const headingOf = (question: SignupQuestion): string =>
  'unit' in question && question.unit !== '' ? `${question.label}（${question.unit}）` : question.label
