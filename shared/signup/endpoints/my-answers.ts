import { plainAnswerSchema } from '../../form/answers-schema.ts'
import { defineEndpoint } from '../../foundation/endpoint.ts'
import { idSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'
import { signupSchema } from '../signup-shapes.ts'

const params = z.object({ id: idSchema })
/** Which one, of a person with several signups for the event; the latest when left out. */
const which = { signup: z.optional(idSchema) }

/** Answers by their questions. Only the shape is checked here: the form checks the answers, and drops unknown names. */
export const givenAnswersSchema = z.record(z.string().check(z.maxLength(64)), plainAnswerSchema)

export const getMyAnswers = defineEndpoint({
  route: 'GET /events/:id/signup/answers',
  caller: 'worker',
  summary: '我报名时填的内容，用来修改；身份证号只显示一部分',
  params,
  query: z.object(which),
  response: givenAnswersSchema,
  errors: ['not_found'],
})

/** All answers again. Where signups are reviewed, a change of what was judged waits for review again, without a seat. */
export const editSignup = defineEndpoint({
  route: 'POST /events/:id/signup/answers',
  caller: 'worker',
  summary: '报名截止前修改报名内容，重新核对条件',
  params,
  body: z.object({ answers: givenAnswersSchema, ...which }),
  response: signupSchema,
  errors: [
    'not_found',
    'invalid_input',
    'condition_not_met',
    'person_signed_up',
    'already_decided',
    'signup_closed',
    'event_canceled',
  ],
})
