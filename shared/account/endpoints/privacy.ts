import { answersSchema } from '../../form/answers-schema.ts'
import { defineEndpoint } from '../../foundation/endpoint.ts'
import { perWorker, typing } from '../../foundation/rate-limit.ts'
import { countSchema, idSchema, timestampSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'
import { newChildSchema } from '../child.ts'

const profileSchema = z.object({ answers: answersSchema, updatedAt: z.nullable(timestampSchema) })

/** The answers that every form begins with. They are not sensitive: no ID number and no bank card. */
export const getProfile = defineEndpoint({
  route: 'GET /me/profile',
  caller: 'worker',
  summary: '我的常用信息',
  response: profileSchema,
  errors: [],
})

/** Replaces the kept answers. An empty object deletes them. */
export const saveProfile = defineEndpoint({
  route: 'PUT /me/profile',
  caller: 'worker',
  summary: '修改或清空我的常用信息',
  body: z.object({ answers: answersSchema }),
  response: profileSchema,
  limits: typing,
  errors: [],
})

export const consentRecordSchema = z.object({
  id: z.int(),
  kind: z.string(),
  version: z.string(),
  agreedAt: timestampSchema,
  withdrawnAt: z.nullable(timestampSchema),
  /** The application that the consent was given for, if any. */
  reference: z.nullable(z.string()),
  serviceName: z.nullable(z.string()),
  /** That application is undecided: withdrawing the consent also withdraws it. */
  isUndecided: z.boolean(),
})
export type ConsentRecord = z.infer<typeof consentRecordSchema>

export const listConsents = defineEndpoint({
  route: 'GET /consents',
  caller: 'worker',
  summary: '我同意过的信息使用说明',
  response: z.array(consentRecordSchema),
  errors: [],
})

/** Without `withApplication`, a consent of an undecided application is refused with `consent_in_use`. */
export const withdrawConsent = defineEndpoint({
  route: 'POST /consents/withdrawals',
  caller: 'worker',
  summary: '撤回一项同意',
  body: z.object({ id: countSchema, withApplication: z.boolean('请说明是不是同时撤回申请') }),
  response: consentRecordSchema,
  errors: ['not_found', 'consent_in_use', 'child_signed_up'],
})

export const childSchema = z.object({
  id: idSchema,
  ...newChildSchema.shape,
  keptAt: timestampSchema,
  /** For an event that is not over: until then the child stays. */
  isSignedUp: z.boolean(),
})
export type Child = z.infer<typeof childSchema>

/** Each was entered with a signup, with the guardian's consent. */
export const listChildren = defineEndpoint({
  route: 'GET /me/children',
  caller: 'worker',
  summary: '我的孩子，给他们报名用',
  response: z.array(childSchema),
  errors: [],
})

/** The child goes from past signups too, and the consent ends. */
export const deleteChild = defineEndpoint({
  route: 'POST /me/children/:id/deletion',
  caller: 'worker',
  summary: '删掉一个孩子的信息',
  params: z.object({ id: idSchema }),
  response: z.object({ isDeleted: z.literal(true) }),
  errors: ['not_found', 'child_signed_up'],
})

/** Everything kept about the worker, as JSON for machines or HTML for reading. Numbers are masked. */
export const downloadMyData = defineEndpoint({
  route: 'GET /me/data',
  caller: 'worker',
  summary: '下载我的信息',
  query: z.object({ format: z.enum(['json', 'html'], '格式只能是 json 或 html') }),
  limits: [perWorker(10, 60)],
  errors: [],
})

/** Deletes the worker's data for good. Refused while a case or a signup of the worker is open. */
export const deleteAccount = defineEndpoint({
  route: 'POST /me/deletion',
  caller: 'worker',
  summary: '注销账号并清除个人信息',
  body: z.object({ isSure: z.literal(true, '请确认要注销账号') }),
  response: z.object({ isDeleted: z.literal(true) }),
  errors: ['application_open', 'signup_upcoming'],
})
