import type { AnswerValue } from '../form/answers.ts'
import { kindOf } from '../form/kinds.ts'
import type { SignupQuestion } from './signup-questions.ts'

/** An answer under its heading. A number has no unit, because the heading has it. */
export const answerWords = (question: SignupQuestion, value: AnswerValue): string =>
  typeof value === 'number' ? String(value) : kindOf(question).toText(value, question)
