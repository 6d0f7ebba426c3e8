import type { Answers } from '#shared/form/answers.ts'
import { givenAnswersSchema } from '#shared/signup/endpoints/my-answers.ts'
import * as z from '#shared/zod.ts'

/** The answers that were given, as a request takes them. */
export const givenAnswers = (answers: Answers) =>
  z.parse(
    givenAnswersSchema,
    Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined)),
  )
