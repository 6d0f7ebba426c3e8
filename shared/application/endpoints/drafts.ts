import { answersSchema } from '../../form/answers-schema.ts'
import { defineEndpoint } from '../../foundation/endpoint.ts'
import { typing } from '../../foundation/rate-limit.ts'
import { clientTokenSchema, timestampSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'

const formShape = {
  /** The client token that the application will have: a draft and what is made of it are one thing. */
  id: clientTokenSchema,
  serviceCode: z.string().check(z.minLength(1), z.maxLength(64)),
  variant: z.nullable(z.string().check(z.minLength(1), z.maxLength(64))),
  formVersion: z.int().check(z.gte(1)),
}

const contentShape = {
  /** The county that was chosen; empty when none was. */
  regionCode: z.string().check(z.regex(/^(34\d{4})?$/)),
  /** An industrial union chosen instead of the county's. */
  tradeUnionId: z.optional(z.string().check(z.maxLength(20))),
  answers: answersSchema,
  /** The screen to reopen. */
  place: z.nullable(z.string().check(z.maxLength(200))),
  /** Answers that were taken over from an earlier application, by field name. */
  prefilled: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(200)),
}

/** The number of the last change; 0 for a draft that the server has not seen. */
const revisionSchema = z.int().check(z.gte(0))

export const draftSummarySchema = z.object({
  ...formShape,
  revision: revisionSchema,
  savedAt: timestampSchema,
  /** When it goes unless something changes. */
  expiresAt: timestampSchema,
})
export type DraftSummary = z.infer<typeof draftSummarySchema>

export const serverDraftSchema = z.object({ ...draftSummarySchema.shape, ...contentShape })
export type ServerDraft = z.infer<typeof serverDraftSchema>

/** `revision` is the last one this phone has seen; the server's own may be newer, then it is `draft_changed`. */
export const saveDraft = defineEndpoint({
  route: 'PUT /drafts',
  caller: 'worker',
  summary: '保存草稿（换一部手机也能接着填）',
  body: z.object({ ...formShape, ...contentShape, revision: revisionSchema }),
  response: draftSummarySchema,
  limits: typing,
  errors: ['draft_changed', 'draft_submitted', 'rate_limited'],
})

export const listDrafts = defineEndpoint({
  route: 'GET /drafts',
  caller: 'worker',
  summary: '我的草稿，最近填的在前',
  response: z.array(draftSummarySchema),
  errors: [],
})

const params = z.object({ id: clientTokenSchema })

/** Everything typed, in plain, for the worker who typed it. */
export const getDraft = defineEndpoint({
  route: 'GET /drafts/:id',
  caller: 'worker',
  summary: '打开一份草稿',
  params,
  response: serverDraftSchema,
  errors: ['not_found'],
})

export const deleteDraft = defineEndpoint({
  route: 'DELETE /drafts/:id',
  caller: 'worker',
  summary: '删掉一份草稿',
  params,
  response: z.object({ id: clientTokenSchema }),
  errors: ['not_found'],
})
