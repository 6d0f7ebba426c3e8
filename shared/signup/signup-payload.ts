import { newChildSchema } from '../account/child.ts'
import { childConsent } from '../account/child-consent.ts'
import { plainAnswerSchema } from '../form/answers-schema.ts'
import { idSchema } from '../foundation/values.ts'
import * as z from '../zod.ts'
import { generalConsent, signupConsent, singlePledge } from './pledge.ts'
import { type SignupQuestionName, signupQuestions } from './signup-questions.ts'
import { teamChoiceSchema } from './team.ts'

const answer = z.optional(plainAnswerSchema)
const named = signupQuestions.map(({ name }) => [name, answer] as const)
// Names each question once, because TypeScript cannot follow the names through fromEntries.
const answers = Object.fromEntries(named) as Record<SignupQuestionName, typeof answer>

/**
 * The body of a phone's request: the answers by their questions, the agreed versions, and the team for events with
 * teams. It checks the shape only: `signupForm` checks the answers by what the event asks.
 */
export const signupPayloadSchema = z.object({
  ...answers,
  /** Answers to the organizer's own questions, by their ids. */
  ownAnswers: z.optional(z.record(z.string().check(z.maxLength(64)), plainAnswerSchema)),
  pledgeVersion: z.optional(z.literal(singlePledge.version, '请先阅读并同意单身承诺')),
  consentVersion: z.enum([signupConsent.version, generalConsent.version], '请先阅读并同意信息使用说明'),
  /** For one of the worker's children: one who is kept in the account, or a new one, who is kept from now on. */
  childId: z.optional(idSchema),
  child: z.optional(newChildSchema),
  childConsentVersion: z.optional(z.literal(childConsent.version, '请先阅读并同意')),
  /** The sessions to have a seat in, where they are chosen: in all of them or in none. */
  sessions: z.optional(
    z.array(z.int().check(z.gte(1), z.lte(60))).check(z.minLength(1, '请选择报哪一场'), z.maxLength(60)),
  ),
  ...teamChoiceSchema.shape,
})
export type SignupPayload = z.infer<typeof signupPayloadSchema>
