import { signupStatuses } from '../../event/signup-status.ts'
import { defineEndpoint } from '../../foundation/endpoint.ts'
import { deskWork } from '../../foundation/rate-limit.ts'
import { textRule } from '../../foundation/text-rule.ts'
import { idSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'

const params = z.object({ id: idSchema })

/** The result of one signup in a bulk review. `refusal` says why nothing was done. */
const reviewOutcomeSchema = z.object({
  id: idSchema,
  status: z.nullable(z.enum(signupStatuses)),
  refusal: z.nullable(z.enum(['not_found', 'already_decided', 'event_full', 'id_number_taken'])),
})
export type ReviewOutcome = z.infer<typeof reviewOutcomeSchema>

/** Decides in the order of arrival, whatever the order in the request. */
export const reviewSignups = defineEndpoint({
  route: 'POST /organizer/events/:id/reviews',
  caller: 'organizer',
  summary: '一次审核最多 200 份报名，逐份答复结果',
  params,
  body: z.object({
    ids: z.array(idSchema).check(z.minLength(1, '请至少选一份报名'), z.maxLength(200, '一次最多 200 份')),
    isApproved: z.boolean(),
    reason: z.nullable(textRule({ most: [200, '理由最多 200 个字'] })),
  }),
  response: z.array(reviewOutcomeSchema),
  limits: deskWork,
  errors: ['not_organizer', 'not_found', 'event_canceled'],
})
