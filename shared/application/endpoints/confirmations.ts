import { personNameRule } from '../../account/person/person-name.ts'
import { defineEndpoint } from '../../foundation/endpoint.ts'
import { timestampSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'
import { confirmationOutcomes } from '../confirmation.ts'
import { referenceSchema } from '../reference-schema.ts'

const linkSchema = z.object({
  /** Stored nowhere: who loses the link sends another. */
  token: z.string(),
  expiresAt: timestampSchema,
  /** The mini-program code that opens the link, as a data URL; null when WeChat draws none now. */
  picture: z.nullable(z.string()),
})
export type ConfirmationLink = z.infer<typeof linkSchema>

/** What the chair is asked: no name in full, nothing of what the worker wrote about the family. */
const confirmationPageSchema = z.object({
  applicantName: z.string(),
  serviceName: z.string(),
  workplace: z.nullable(z.string()),
  tradeUnionName: z.string(),
  statement: z.string(),
  requestedAt: timestampSchema,
  expiresAt: timestampSchema,
  isPhoneVerified: z.boolean(),
  /** The union that staff have listed this phone for; null when it is not listed. */
  officerUnit: z.nullable(z.string()),
  /** Their own answer, once given. */
  outcome: z.nullable(z.enum(confirmationOutcomes)),
  answeredAt: z.nullable(timestampSchema),
})
export type ConfirmationPage = z.infer<typeof confirmationPageSchema>

const params = z.object({ token: z.string().check(z.regex(/^[\w-]{20,64}$/)) })

/** An earlier link that nobody answered is dead from then on. */
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

/** Once; the same person asking again gets the first answer. The verified phone decides whether it counts as 已核实. */
export const answerConfirmation = defineEndpoint({
  route: 'POST /confirmations/:token',
  caller: 'worker',
  summary: '基层工会确认、不确认或留言',
  params,
  body: z.object({
    outcome: z.enum(confirmationOutcomes),
    // A name and nothing else: staff read it in one line with what the system itself says about the confirmer.
    name: personNameRule.check(z.maxLength(20, '姓名不超过 20 个字')),
    comment: z.optional(z.string().check(z.maxLength(500, '留言不超过 500 字'))),
  }),
  response: confirmationPageSchema,
  errors: ['not_found', 'own_confirmation', 'confirmation_used', 'confirmation_over', 'confirmation_expired'],
})
