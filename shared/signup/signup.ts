import { idNumberRule } from '../account/person/id-number.ts'
import { maritalStatuses } from '../account/person/marital-status.ts'
import { personNameRule } from '../account/person/person-name.ts'
import { phoneRule } from '../account/person/phone.ts'
import { atMost } from '../foundation/at-most.ts'
import * as z from '../zod.ts'
import { hasContact, noContactSentence } from './contact-words.ts'
import { generalConsent, signupConsent, singlePledge } from './pledge.ts'
import type { SignupNeeds } from './signup-needs.ts'
import { educations, interests, sexes } from './signup-options.ts'

const required = (label: string, max: number) =>
  z.string().check(z.trim(), atMost(max, `${label}最多 ${max} 个字`), z.minLength(1, `请填写${label}`))

/** What other participants will read: their contacts they exchange later, when both agree. */
const readByOthers = (label: string, max: number) =>
  required(label, max).check(z.refine((text) => !hasContact(text), noContactSentence))

const general = {
  fullName: personNameRule,
  sex: z.enum(sexes, '请选择性别'),
  birthDate: z.iso.date('请选择出生日期'),
  phone: phoneRule,
  employer: required('工作单位', 60),
  regionCode: z.string().check(z.regex(/^34\d{4}$/, '请选择所在市县')),
  consentVersion: z.enum([signupConsent.version, generalConsent.version], '请先阅读并同意信息使用说明'),
}

const maritalStatus = { maritalStatus: z.enum(maritalStatuses, '请选择婚姻状况') }
const introduction = {
  heightCm: z
    .int('请填写身高，如 170')
    .check(z.gte(120, '身高按厘米填，如 170'), z.lte(230, '身高按厘米填，如 170')),
  education: z.enum(educations, '请选择学历'),
  occupation: required('职业', 30),
  interests: z
    .array(z.enum(interests))
    .check(z.minLength(1, '请至少选一项兴趣'), z.maxLength(6, '最多选 6 项')),
  introduction: readByOthers('自我介绍', 200),
  expectations: z.nullable(z.string().check(z.maxLength(200, '择偶期望最多 200 字'))),
  nickname: readByOthers('当天用的昵称', 12),
}
const pledge = { pledgeVersion: z.literal(singlePledge.version, '请先阅读并同意单身承诺') }
const idNumber = { idNumber: idNumberRule }

/** What signing up for a matchmaking event asks, and nothing more. The same schema checks on the phone and the server. */
export const matchmakingSignupSchema = z.object({ ...general, ...maritalStatus, ...introduction, ...pledge })
export type MatchmakingSignup = z.infer<typeof matchmakingSignupSchema>

const more = z.partial(z.object({ ...maritalStatus, ...introduction, ...pledge, ...idNumber }))
/** What every event asks, and what only some do: that may be left out here, `signupSchemaFor` asks for it. */
export const eventSignupSchema = z.object({ ...general, ...more.shape })
export type EventSignup = z.infer<typeof eventSignupSchema>

/** What a signup must answer where this is asked. */
export const signupSchemaFor = (needs: SignupNeeds) =>
  z.object({
    ...general,
    ...(needs.idNumber && idNumber),
    ...(needs.maritalStatus && maritalStatus),
    ...(needs.introduction && introduction),
    ...(needs.pledge && pledge),
  })
