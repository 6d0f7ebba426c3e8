import { answersSchema } from '../../form/answers-schema.ts'
import { codeRule } from '../../foundation/code-rule.ts'
import { defineEndpoint } from '../../foundation/endpoint.ts'
import { perAddress, perWorker, typing } from '../../foundation/rate-limit.ts'
import { clientTokenSchema, countSchema, idSchema, timestampSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'
import { assistanceEndings, assistanceStates } from '../assistance.ts'
import { draftSummarySchema, serverDraftSchema } from './drafts.ts'

const assistanceShape = {
  id: idSchema,
  state: z.enum(assistanceStates),
  serviceName: z.string(),
  /** Name, union and position as listed by staff; null until an officer enters the code. */
  officer: z.nullable(z.string()),
  /** Two hours after the approval. */
  endsAt: z.nullable(timestampSchema),
  ending: z.nullable(z.enum(assistanceEndings)),
}
const assistanceSchema = z.object(assistanceShape)
export type Assistance = z.infer<typeof assistanceSchema>

const assistanceCodeSchema = z.object({
  ...assistanceShape,
  /** Six digits, shown once: the server keeps only a hash. */
  code: z.string(),
  codeExpiresAt: timestampSchema,
})

const assistedDraftSchema = z.object({
  ...assistanceShape,
  /** Present only while the help is approved and open. */
  draft: z.nullable(serverDraftSchema),
})
export type AssistedDraft = z.infer<typeof assistedDraftSchema>

const draftParams = z.object({ id: clientTokenSchema })
const params = z.object({ id: idSchema })

/** Creates a code for a union officer, valid for ten minutes. An earlier help with this draft ends. */
export const requestAssistance = defineEndpoint({
  route: 'POST /drafts/:id/assistance',
  caller: 'worker',
  summary: '请人帮忙填：生成协助码',
  params: draftParams,
  response: assistanceCodeSchema,
  errors: ['not_found', 'rate_limited'],
})

export const getAssistance = defineEndpoint({
  route: 'GET /drafts/:id/assistance',
  caller: 'worker',
  summary: '请人帮忙填到了哪一步',
  params: draftParams,
  response: assistanceSchema,
  errors: ['not_found'],
})

/** Before that the officer sees nothing. */
export const answerAssistance = defineEndpoint({
  route: 'POST /drafts/:id/assistance/answer',
  caller: 'worker',
  summary: '同意或不同意这位工会工作者帮忙填',
  params: draftParams,
  body: z.object({ isApproved: z.boolean() }),
  response: assistanceSchema,
  errors: ['not_found', 'assistance_over'],
})

export const endAssistance = defineEndpoint({
  route: 'DELETE /drafts/:id/assistance',
  caller: 'worker',
  summary: '结束别人的协助，填好的都保留',
  params: draftParams,
  response: assistanceSchema,
  errors: ['not_found'],
})

/** Ten entries an hour for an officer, five for a code. */
export const claimAssistance = defineEndpoint({
  route: 'POST /assistances',
  caller: 'worker',
  summary: '工会工作者输入协助码',
  body: z.object({ code: codeRule(/^\d{6}$/, '协助码是 6 位数字') }),
  response: assistanceSchema,
  limits: [perWorker(30, 60), perAddress(120, 60)],
  errors: ['not_officer', 'assistance_code_wrong', 'rate_limited'],
})

export const getAssistedDraft = defineEndpoint({
  route: 'GET /assistances/:id',
  caller: 'worker',
  summary: '工会工作者看协助到了哪一步，职工同意后看到草稿',
  params,
  response: assistedDraftSchema,
  errors: ['not_found', 'not_officer'],
})

/** The photos belong to the worker: file answers are left as they were. */
export const saveAssistedDraft = defineEndpoint({
  route: 'PUT /assistances/:id',
  caller: 'worker',
  summary: '工会工作者保存填好的内容',
  params,
  body: z.object({ revision: countSchema, answers: answersSchema }),
  response: draftSummarySchema,
  limits: typing,
  errors: ['not_found', 'not_officer', 'assistance_not_approved', 'assistance_over', 'draft_changed'],
})

export const finishAssistance = defineEndpoint({
  route: 'POST /assistances/:id/completion',
  caller: 'worker',
  summary: '工会工作者说填好了，之后看不到草稿',
  params,
  response: assistanceSchema,
  errors: ['not_found'],
})
