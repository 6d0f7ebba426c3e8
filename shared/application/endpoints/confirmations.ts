import { personNameRule } from '../../account/person/person-name.ts'
import { defineEndpoint } from '../../foundation/endpoint.ts'
import { textRule } from '../../foundation/text-rule.ts'
import { timestampSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'
import { confirmationOutcomes } from '../confirmation.ts'
import { referenceSchema } from '../reference-schema.ts'

const linkSchema = z.object({
  /** Stored nowhere: a worker who loses the link sends another. */
  token: z.string(),
  expiresAt: timestampSchema,
  /** The mini-program code that opens the link, as a data URL; null when WeChat cannot draw one now. */
  picture: z.nullable(z.string()),
})
export type ConfirmationLink = z.infer<typeof linkSchema>

/** What the chair reads: a masked name, and nothing that the worker wrote about the family. */
const confirmationPageSchema = z.object({
  applicantName: z.string(),
  serviceName: z.string(),
  workplace: z.nullable(z.string()),
  tradeUnionName: z.string(),
  statement: z.string(),
  requestedAt: timestampSchema,
  expiresAt: timestampSchema,
  isPhoneVerified: z.boolean(),
  /** The unit of the receiving union's own chain that staff have listed the caller for, or null. */
  officerUnit: z.nullable(z.string()),
  /** The unit of a union that this application does not concern, for which the caller is listed, or null. */
  otherUnit: z.nullable(z.string()),
  /** The caller's own answer, after it was given. */
  outcome: z.nullable(z.enum(confirmationOutcomes)),
  answeredAt: z.nullable(timestampSchema),
})
export type ConfirmationPage = z.infer<typeof confirmationPageSchema>

const params = z.object({ token: z.string().check(z.regex(/^[\w-]{20,64}$/)) })

/** Disables an earlier link that was not answered. */
export const requestConfirmation = defineEndpoint({
  route: 'POST /applications/:reference/confirmations',
  caller: 'worker',
  summary: '生成请基层工会确认的链接（一次有效，7 天）',
  params: z.object({ reference: referenceSchema }),
  response: linkSchema,
  errors: ['not_found', 'confirmation_not_open', 'rate_limited'],
})

export const getConfirmation = defineEndpoint({
  route: 'GET /confirmations/:token',
  caller: 'worker',
  summary: '基层工会打开确认链接看到的内容',
  params,
  response: confirmationPageSchema,
  errors: ['not_found', 'own_confirmation', 'confirmation_used', 'confirmation_over', 'confirmation_expired'],
})

/**
 * Answers once. A repeated request of the same person gets the first answer. Only an officer of the receiving
 * union's own chain counts as 已核实.
 */
export const answerConfirmation = defineEndpoint({
  route: 'POST /confirmations/:token',
  caller: 'worker',
  summary: '基层工会确认、不确认或留言',
  params,
  body: z.object({
    outcome: z.enum(confirmationOutcomes),
    // A name without anything else: staff read it on one line with the system's own words about the confirmer.
    name: personNameRule.check(z.maxLength(20, '姓名不超过 20 个字')),
    comment: z.optional(textRule({ most: [500, '留言不超过 500 字'], hasLines: true })),
  }),
  response: confirmationPageSchema,
  errors: ['not_found', 'own_confirmation', 'confirmation_used', 'confirmation_over', 'confirmation_expired'],
})
