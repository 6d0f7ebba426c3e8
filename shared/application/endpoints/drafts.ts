import { answersSchema } from '../../form/answers-schema.ts'
import { defineEndpoint } from '../../foundation/endpoint.ts'
import { typing } from '../../foundation/rate-limit.ts'
import { clientTokenSchema, countSchema, timestampSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'

const formShape = {
  /** The id of the draft. It becomes the client token of its application. */
  id: clientTokenSchema,
  serviceCode: z.string().check(z.minLength(1), z.maxLength(64)),
  variant: z.nullable(z.string().check(z.minLength(1), z.maxLength(64))),
  formVersion: countSchema.check(z.gte(1)),
}

const contentShape = {
  /** The chosen county; empty when none is chosen. */
  regionCode: z.string().check(z.regex(/^(34\d{4})?$/)),
  /** The industrial union that was chosen instead of the county's. */
  tradeUnionId: z.optional(z.string().check(z.maxLength(20))),
  answers: answersSchema,
  /** The screen to open again. */
  place: z.nullable(z.string().check(z.maxLength(200))),
  /** The fields whose answers were taken from an earlier application. */
  prefilled: z.array(z.string().check(z.maxLength(64))).check(z.maxLength(200)),
}

/** The number of the last change; 0 for a draft that the server does not know. */
const revisionSchema = countSchema

export const draftSummarySchema = z.object({
  ...formShape,
  revision: revisionSchema,
  savedAt: timestampSchema,
  /** When the draft is deleted unless it changes. */
  expiresAt: timestampSchema,
})
export type DraftSummary = z.infer<typeof draftSummarySchema>

export const serverDraftSchema = z.object({ ...draftSummarySchema.shape, ...contentShape })
export type ServerDraft = z.infer<typeof serverDraftSchema>

/** `revision` is the last one that this phone has seen. When the server has a newer one, it answers `draft_changed`. */
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

/** Everything the worker typed, unmasked, for that worker only. */
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
