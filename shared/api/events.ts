import { signupWithTeamSchema } from '../signup/team.ts'
import * as z from '../zod.ts'
import { defineEndpoint } from './endpoint.ts'
import { eventDetailSchema, eventSummarySchema, mySignupSchema, signupSchema } from './event-shapes.ts'
import { clientTokenSchema, idSchema, timestampSchema } from './values.ts'

const params = z.object({ id: idSchema })

export const listEvents = defineEndpoint({
  caller: 'anyone',
  isPublic: true,
  summary: '活动列表',
  response: z.array(eventSummarySchema),
  errors: [],
})

export const getEvent = defineEndpoint({
  caller: 'anyone',
  isPublic: true,
  summary: '活动详情和各名额池的余量',
  params,
  response: eventDetailSchema,
  errors: ['not_found'],
})

/** Its SHA-256 is the hash on the event's page; each line is number, pool, status and a code only that person can make. */
export const getClosingList = defineEndpoint({
  caller: 'anyone',
  summary: '报名截止名单全文，没有姓名，用来核对公布的 SHA-256',
  params,
  /** A line's code is SHA-256 of `salt:id of the signup`. */
  response: z.object({ closedAt: timestampSchema, hash: z.string(), salt: z.string(), list: z.string() }),
  errors: ['not_found'],
})

/** A seat, a place on the waitlist, or a refusal that says why; decided by the database in one transaction. */
export const signUpForEvent = defineEndpoint({
  caller: 'worker',
  summary: '报名',
  params,
  body: z.object({ clientToken: clientTokenSchema, ...signupWithTeamSchema.shape }),
  response: signupSchema,
  errors: [
    'not_found',
    'already_signed_up',
    'person_signed_up',
    'signup_not_open',
    'signup_closed',
    'event_canceled',
    'event_full',
    'condition_not_met',
    'signup_limit_reached',
    'team_needed',
    'team_name_taken',
    'team_not_found',
    'team_full',
  ],
})

export const getMySignup = defineEndpoint({
  caller: 'worker',
  summary: '我在这场活动的报名；没有报名时为 null',
  params,
  response: z.nullable(signupSchema),
  errors: ['not_found'],
})

export const listMySignups = defineEndpoint({
  caller: 'worker',
  summary: '我的全部报名，新的在前',
  response: z.array(mySignupSchema),
  errors: [],
})

/** Frees the seat and offers it to the next in line in the same transaction. */
export const cancelSignup = defineEndpoint({
  caller: 'worker',
  summary: '取消报名，或谢绝递补',
  params,
  response: signupSchema,
  errors: ['not_found', 'cancel_deadline_passed'],
})

export const acceptOffer = defineEndpoint({
  caller: 'worker',
  summary: '确认递补的名额',
  params,
  response: signupSchema,
  errors: ['not_found', 'no_offer', 'offer_expired', 'event_canceled'],
})
