import { defineEndpoint } from '../../foundation/endpoint.ts'
import { perAddress, perWorker, roughly } from '../../foundation/rate-limit.ts'
import { ratingGrades } from '../../foundation/rating.ts'
import { textRule } from '../../foundation/text-rule.ts'
import { clientTokenSchema, idSchema, timestampSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'
import { signupPayloadSchema } from '../signup-payload.ts'
import { mySignupSchema, signupSchema } from '../signup-shapes.ts'

const params = z.object({ id: idSchema })

/** A seat, a place on the waitlist, or a refusal with its reason. The database decides in one transaction. */
export const signUpForEvent = defineEndpoint({
  route: 'POST /events/:id/signups',
  caller: 'worker',
  summary: '报名',
  params,
  body: z.object({ clientToken: clientTokenSchema, ...signupPayloadSchema.shape }),
  response: signupSchema,
  // Many people sign up in the same minute behind one carrier's address.
  limits: [roughly(perWorker(40, 10)), roughly(perAddress(3000, 10))],
  errors: [
    'not_found',
    'already_signed_up',
    'person_signed_up',
    'signup_not_open',
    'signup_closed',
    'event_canceled',
    'event_full',
    'consent_missing',
    'condition_not_met',
    'signup_limit_reached',
    'sessions_overlap',
    'team_needed',
    'team_name_taken',
    'team_not_found',
    'team_full',
  ],
})

export const getMySignup = defineEndpoint({
  route: 'GET /events/:id/signup',
  caller: 'worker',
  summary: '我在这场活动的报名；没有报名时为 null',
  params,
  query: z.object({
    session: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(60))),
    /** Which one, of a person with several: for sessions, or for children. */
    signup: z.optional(idSchema),
  }),
  response: z.nullable(signupSchema),
  errors: ['not_found'],
})

export const listMySignups = defineEndpoint({
  route: 'GET /signups',
  caller: 'worker',
  summary: '我的全部报名，新的在前',
  response: z.array(mySignupSchema),
  errors: [],
})

/** Frees the seat and offers it to the next person in the same transaction. */
export const cancelSignup = defineEndpoint({
  route: 'POST /signups/:id/cancellation',
  caller: 'worker',
  summary: '取消报名，或谢绝递补',
  params,
  response: signupSchema,
  errors: ['not_found', 'cancel_deadline_passed'],
})

export const acceptOffer = defineEndpoint({
  route: 'POST /signups/:id/acceptance',
  caller: 'worker',
  summary: '确认递补的名额',
  params,
  response: signupSchema,
  errors: ['not_found', 'no_offer', 'offer_expired', 'event_canceled'],
})

/** Once, by a person who was present. */
export const giveFeedback = defineEndpoint({
  route: 'POST /signups/:id/feedback',
  caller: 'worker',
  summary: '评价参加过的活动',
  params,
  body: z.object({
    grade: z.enum(ratingGrades, '请选择评价'),
    comment: z.nullable(textRule({ most: [300, '最多 300 个字'], hasLines: true })),
  }),
  response: signupSchema,
  errors: ['not_found', 'not_attended', 'already_rated'],
})

/**
 * Its SHA-256 is the hash on the event's page. Each line has number, pool, status and a code that only that person can
 * compute.
 */
export const getClosingList = defineEndpoint({
  route: 'GET /events/:id/closing-list',
  caller: 'anyone',
  summary: '报名截止名单全文，没有姓名，用来核对公布的 SHA-256',
  params,
  /** The code of a line is SHA-256 of `salt:id of the signup`. */
  response: z.object({ closedAt: timestampSchema, hash: z.string(), salt: z.string(), list: z.string() }),
  errors: ['not_found'],
})
