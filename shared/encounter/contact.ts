import { phoneRule } from '../account/person/phone.ts'
import { atMostPasted } from '../foundation/at-most.ts'
import { normalizeText } from '../foundation/normalize-text.ts'
import * as z from '../zod.ts'

const wechatName = z.string().check(
  atMostPasted,
  z.overwrite((text) => normalizeText(text)),
  z.regex(/^[A-Za-z][-_A-Za-z0-9]{5,19}$/, '微信号是 6–20 位字母、数字、下划线或减号，字母开头'),
)

/** What one person of a pair gives the other: a phone number, a WeChat name, or both. */
export const contactSchema = z
  .object({ phone: z.nullable(phoneRule), wechatName: z.nullable(wechatName) })
  .check(
    z.refine(({ phone, wechatName }) => phone !== null || wechatName !== null, {
      error: '手机号和微信号至少填一项',
      path: ['phone'],
    }),
  )
export type Contact = z.infer<typeof contactSchema>
