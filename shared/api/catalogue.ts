import * as z from '../zod.ts'
import { defineEndpoint } from './endpoint.ts'
import { dateSchema, idSchema, timestampSchema } from './values.ts'

/** What staff can change about a service item without a release. */
export const serviceSettingSchema = z.object({
  serviceCode: z.string(),
  isOpen: z.boolean(),
  closedReason: z.nullable(z.string()),
  closesOn: z.nullable(dateSchema),
  committedWorkingDays: z.int(),
  enquiryPhone: z.nullable(z.string()),
  notice: z.nullable(z.string()),
  /** Of the form's field that staff keep the options of; null: the form's own. */
  choices: z.nullable(z.array(z.string())),
})
export type ServiceSetting = z.infer<typeof serviceSettingSchema>

export const noticeSchema = z.object({
  id: idSchema,
  title: z.string(),
  body: z.string(),
  publishedAt: timestampSchema,
})
export type Notice = z.infer<typeof noticeSchema>

export const listServiceSettings = defineEndpoint({
  caller: 'anyone',
  isPublic: true,
  summary: '服务事项的开放状态、承诺时限和电话',
  response: z.array(serviceSettingSchema),
  errors: [],
})

export const tradeUnionContactSchema = z.object({
  tradeUnionId: z.string(),
  phone: z.nullable(z.string()),
  address: z.nullable(z.string()),
})
export type TradeUnionContact = z.infer<typeof tradeUnionContactSchema>

/** Of the unions that staff have entered a phone or an address for; their names are in the app. */
export const listTradeUnionContacts = defineEndpoint({
  caller: 'anyone',
  isPublic: true,
  summary: '各级工会的电话和地址',
  response: z.array(tradeUnionContactSchema),
  errors: [],
})

export const listNotices = defineEndpoint({
  caller: 'anyone',
  isPublic: true,
  summary: '首页公告',
  response: z.array(noticeSchema),
  errors: [],
})
