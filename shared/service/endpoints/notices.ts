import { defineEndpoint } from '../../foundation/endpoint.ts'
import { perAddress } from '../../foundation/rate-limit.ts'
import { idSchema, timestampSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'
import { entryKinds } from '../entry-kind.ts'
import { noticeCategories } from '../notice-category.ts'

/** 公告 as lists show it. `picture` is the version of its picture, or null when it has none. */
export const noticeSchema = z.object({
  id: idSchema,
  title: z.string(),
  category: z.enum(noticeCategories),
  tradeUnionName: z.string(),
  publishedAt: timestampSchema,
  picture: z.nullable(z.string()),
})
export type Notice = z.infer<typeof noticeSchema>

const wholeNoticeSchema = z.object({ ...noticeSchema.shape, body: z.string() })
export type WholeNotice = z.infer<typeof wholeNoticeSchema>

/** 入口: `target` is an https address, a phone number, or the AppID of a mini-program (null when nobody knows it). */
const entrySchema = z.object({
  id: idSchema,
  kind: z.enum(entryKinds),
  title: z.string(),
  note: z.nullable(z.string()),
  target: z.nullable(z.string()),
  /** The page of a mini-program; null for its first one. */
  path: z.nullable(z.string()),
  tradeUnionName: z.string(),
})
export type Entry = z.infer<typeof entrySchema>

const noticeBoardSchema = z.object({ notices: z.array(noticeSchema), entries: z.array(entrySchema) })
export type NoticeBoard = z.infer<typeof noticeBoardSchema>

/** What a union and those above it tell: at most 60 notices, and all entries. */
export const getNoticeBoard = defineEndpoint({
  route: 'GET /trade-unions/:id/notice-board',
  caller: 'anyone',
  isPublic: true,
  summary: '一个工会和它上级工会的公告和入口',
  params: z.object({ id: z.string().check(z.regex(/^(\d{6}|[A-Z]{2}-[A-Z]{2,8})$/)) }),
  response: noticeBoardSchema,
  errors: ['not_found'],
})

export const getNotice = defineEndpoint({
  route: 'GET /notices/:id',
  caller: 'anyone',
  isPublic: true,
  summary: '一条公告',
  params: z.object({ id: idSchema }),
  response: wholeNoticeSchema,
  errors: ['not_found'],
})

/** The picture of a notice. Another picture has another version, so phones may keep this one. */
export const getNoticePicture = defineEndpoint({
  route: 'GET /notices/:id/pictures/:version',
  caller: 'anyone',
  summary: '公告的图片',
  params: z.object({ id: idSchema, version: z.string().check(z.regex(/^[0-9a-f]{16}$/)) }),
  limits: [perAddress(1200, 10)],
  errors: ['not_found'],
})
