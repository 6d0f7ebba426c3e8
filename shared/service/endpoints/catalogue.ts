import { defineEndpoint } from '../../foundation/endpoint.ts'
import { dateSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'

/** What staff can change about a service item without a release. */
export const serviceSettingSchema = z.object({
  serviceCode: z.string(),
  /** False while WeChat has not granted the category that it needs: the phone shows it nowhere. */
  isOffered: z.boolean(),
  isOpen: z.boolean(),
  closedReason: z.nullable(z.string()),
  closesOn: z.nullable(dateSchema),
  committedWorkingDays: z.int(),
  enquiryPhone: z.nullable(z.string()),
  notice: z.nullable(z.string()),
  /** The options that staff have set for the form's field; null means the form's own. */
  choices: z.nullable(z.array(z.string())),
  /** How much the service pays, in words; null means that it is decided by local standards. */
  amount: z.nullable(z.string()),
})
export type ServiceSetting = z.infer<typeof serviceSettingSchema>

export const listServiceSettings = defineEndpoint({
  route: 'GET /service-settings',
  caller: 'anyone',
  isPublic: true,
  summary: '服务事项的开放状态、承诺时限和电话',
  response: z.array(serviceSettingSchema),
  errors: [],
})
