import { signupQuestions } from '#shared/signup/signup-questions.ts'

/** The label of each question, for the history of a signup: SQL does not know the words. */
export const questionLabels: Record<string, string> = Object.fromEntries(
  signupQuestions.map(({ name, label }) => [name, label]),
)
