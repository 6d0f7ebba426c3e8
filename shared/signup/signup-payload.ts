import { plainAnswerSchema } from '../form/answers-schema.ts'
import * as z from '../zod.ts'
import { generalConsent, signupConsent, singlePledge } from './pledge.ts'
import { type SignupQuestionName, signupQuestions } from './signup-questions.ts'
import { teamChoiceSchema } from './team.ts'

const answer = z.optional(plainAnswerSchema)
const named = signupQuestions.map(({ name }) => [name, answer] as const)
// Each name once: what TypeScript cannot follow through fromEntries.
const answers = Object.fromEntries(named) as Record<SignupQuestionName, typeof answer>

/**
 * What a phone sends: the answers by their questions, the versions of what was agreed to, and where people sign up in teams
 * which team it is for. The shape only: `signupForm` judges the answers, by what the event asks.
 */
export const signupPayloadSchema = z.object({
  ...answers,
  pledgeVersion: z.optional(z.literal(singlePledge.version, '请先阅读并同意单身承诺')),
  consentVersion: z.enum([signupConsent.version, generalConsent.version], '请先阅读并同意信息使用说明'),
  ...teamChoiceSchema.shape,
})
export type SignupPayload = z.infer<typeof signupPayloadSchema>
