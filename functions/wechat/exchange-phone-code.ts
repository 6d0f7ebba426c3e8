import * as z from '#shared/zod.ts'
import type { Environment } from '../environment.ts'
import type { WithAccessToken } from './access-token.ts'
import { callWechat } from './call-wechat.ts'

const answerSchema = z.object({
  phone_info: z.object({ purePhoneNumber: z.string().check(z.regex(/^\d{5,15}$/)) }),
})

/** The phone number for the code of WeChat's phone button. This code differs from the code of `wx.login`. */
export async function exchangePhoneCode(
  environment: Environment,
  withAccessToken: WithAccessToken,
  code: string,
): Promise<string> {
  const answer = await withAccessToken((accessToken) =>
    callWechat(
      environment,
      {
        name: 'getuserphonenumber',
        path: '/wxa/business/getuserphonenumber',
        query: { access_token: accessToken },
        body: { code },
      },
      answerSchema,
    ),
  )
  return answer.phone_info.purePhoneNumber
}
