import { codeRule } from '../../foundation/code-rule.ts'
import { defineEndpoint } from '../../foundation/endpoint.ts'
import { perWorker } from '../../foundation/rate-limit.ts'
import { countSchema, timestampSchema } from '../../foundation/values.ts'
import * as z from '../../zod.ts'

/** 合并账号: two accounts of one person, as one of them sees the other. Both sign in and agree within ten minutes. */
export const accountJoinSchema = z.object({
  expiresAt: timestampSchema,
  hasAgreed: z.boolean(),
  hasOtherAgreed: z.boolean(),
  /** The account of the web is gone then, and its session with it. */
  isJoined: z.boolean(),
  /** Null until the code was entered. */
  other: z.nullable(
    z.object({
      isOfWechat: z.boolean(),
      phoneMasked: z.nullable(z.string()),
      createdAt: timestampSchema,
      applications: countSchema,
      signups: countSchema,
    }),
  ),
})
export type AccountJoin = z.infer<typeof accountJoinSchema>

/** The code introduces the accounts to each other and joins nothing. A new one ends what was begun. */
export const createJoinCode = defineEndpoint({
  route: 'POST /me/account-join/codes',
  caller: 'worker',
  summary: '要一个合并码，十分钟内在另一个账号里填',
  response: z.extend(accountJoinSchema, { code: z.string() }),
  limits: [perWorker(20, 60)],
  errors: [],
})

export const claimJoinCode = defineEndpoint({
  route: 'POST /me/account-join/claims',
  caller: 'worker',
  summary: '填另一个账号的合并码',
  body: z.object({ code: codeRule(/^[A-Za-z0-9]{8}$/, '合并码是 8 位字母和数字') }),
  response: accountJoinSchema,
  limits: [perWorker(20, 60)],
  errors: ['join_code_wrong', 'accounts_not_joinable', 'rate_limited'],
})

export const getAccountJoin = defineEndpoint({
  route: 'GET /me/account-join',
  caller: 'worker',
  summary: '正在合并的另一个账号；没有时为 null',
  response: z.nullable(accountJoinSchema),
  errors: [],
})

/** When both sides have agreed, the accounts are one. A verified phone alone never joins anything. */
export const agreeToJoin = defineEndpoint({
  route: 'POST /me/account-join/agreements',
  caller: 'worker',
  summary: '同意合并；两边都同意就合并',
  body: z.object({ isSure: z.literal(true, '请确认两个账号都是您本人的') }),
  response: accountJoinSchema,
  errors: ['join_over', 'accounts_not_joinable', 'both_signed_up'],
})
