import { signupStatuses } from '../../event/signup-status.ts'
import { defineEndpoint } from '../../foundation/endpoint.ts'
import { deskWork } from '../../foundation/rate-limit.ts'
import { textRule } from '../../foundation/text-rule.ts'
import { clientTokenSchema, idSchema, timestampSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'
import { actsTogether, reasonedActs, signupActs } from '../signup-act.ts'
import { teamChoiceSchema } from '../team.ts'
import { givenAnswersSchema } from './my-answers.ts'
import { signupRowSchema } from './roster.ts'

const params = z.object({ id: idSchema, signupId: idSchema })
const errors = ['not_organizer', 'not_found', 'invalid_input'] as const

/** Why an organizer acts on a signup. It is kept in the history, and the person reads it. */
export const actReason = textRule({ least: [2, '请写明原因，至少 2 个字'], most: [100, '原因最多 100 个字'] })

/** One signup for its organizer, after each act too. */
export const signupRecordSchema = z.object({
  signup: signupRowSchema,
  /** False for somebody whom an organizer added by telephone: messages do not reach them. */
  hasAccount: z.boolean(),
  /** The organizers' own note. The worker never reads it. */
  note: z.nullable(z.string()),
  /** `fault` is null when the act fits now, otherwise a sentence that says why not. */
  acts: z.array(z.object({ act: z.enum(signupActs), fault: z.nullable(z.string()) })),
  /** Newest first. `actor` is an organizer, or null for the person and the system. */
  history: z.array(
    z.object({
      at: timestampSchema,
      status: z.enum(signupStatuses),
      note: z.nullable(z.string()),
      actor: z.nullable(z.string()),
      isInternal: z.boolean(),
    }),
  ),
})
export type SignupRecord = z.infer<typeof signupRecordSchema>

export const getSignupRecord = defineEndpoint({
  route: 'GET /organizer/events/:id/signups/:signupId',
  caller: 'organizer',
  summary: '一份报名：资料、现在能做什么、经过',
  params,
  response: signupRecordSchema,
  errors: ['not_organizer', 'not_found'],
})

/** The person is told with the reason. A freed seat goes to the first in line. What does not fit is refused at `act`. */
export const actOnSignup = defineEndpoint({
  route: 'POST /organizer/events/:id/signups/:signupId/acts',
  caller: 'organizer',
  summary: '对一份报名：移除、递补、移到候补、撤回审核、当队长',
  params,
  body: z.object({
    act: z.enum(reasonedActs),
    reason: actReason,
    /** 移除 of a captain: the whole team. Otherwise the next member becomes captain. */
    isWholeTeam: z._default(z.boolean(), false),
  }),
  response: signupRecordSchema,
  limits: deskWork,
  errors,
})

/** The result for one of several. `fault` is the sentence that says why nothing was done to it. */
const actOutcomeSchema = z.object({
  id: idSchema,
  status: z.nullable(z.enum(signupStatuses)),
  fault: z.nullable(z.string()),
})
export type ActOutcome = z.infer<typeof actOutcomeSchema>

export const actOnSignups = defineEndpoint({
  route: 'POST /organizer/events/:id/acts',
  caller: 'organizer',
  summary: '一次对最多 200 份报名做同一件事，逐份答复结果',
  params: z.object({ id: idSchema }),
  body: z.object({
    ids: z.array(idSchema).check(z.minLength(1, '请至少选一份报名'), z.maxLength(200, '一次最多 200 份')),
    act: z.enum(actsTogether),
    reason: actReason,
  }),
  response: z.array(actOutcomeSchema),
  limits: deskWork,
  errors,
})

export const noteSignup = defineEndpoint({
  route: 'POST /organizer/events/:id/signups/:signupId/note',
  caller: 'organizer',
  summary: '写备注，本人看不到；空着是删掉',
  params,
  body: z.object({ note: z.nullable(textRule({ most: [200, '备注最多 200 个字'] })) }),
  response: signupRecordSchema,
  limits: deskWork,
  errors,
})

/** Only the given answers change, each checked by its question; the conditions are judged again. */
export const correctSignup = defineEndpoint({
  route: 'POST /organizer/events/:id/signups/:signupId/corrections',
  caller: 'organizer',
  summary: '更正一份报名的资料，通知本人',
  params,
  body: z.object({ answers: givenAnswersSchema, reason: actReason }),
  response: signupRecordSchema,
  limits: deskWork,
  errors: [...errors, 'condition_not_met', 'person_signed_up'],
})

/** For somebody without an account who has asked by telephone. The name of a team that exists joins it. */
export const addSignup = defineEndpoint({
  route: 'POST /organizer/events/:id/signups',
  caller: 'organizer',
  summary: '代报名：本人打电话来，没有账号',
  params: z.object({ id: idSchema }),
  body: z.object({
    clientToken: clientTokenSchema,
    answers: givenAnswersSchema,
    teamName: teamChoiceSchema.shape.teamName,
    hasAgreed: z.literal(true, '请先在电话里念给本人听，本人同意才能代报名'),
    reason: actReason,
  }),
  response: signupRecordSchema,
  limits: deskWork,
  errors: [
    ...errors,
    'condition_not_met',
    'person_signed_up',
    'event_full',
    'team_needed',
    'team_name_taken',
    'team_not_found',
    'team_full',
  ],
})
