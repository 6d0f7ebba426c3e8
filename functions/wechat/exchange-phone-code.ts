import { isPhone } from '#shared/account/person/phone.ts'
import * as z from '#shared/zod.ts'
import type { Environment } from '../environment.ts'
import { ApiError } from '../foundation/api-error.ts'
import type { WithAccessToken } from './access-token.ts'
import { callWechat } from './call-wechat.ts'

/** WeChat documents the country's code as a text and has sent it as a number. */
const answerSchema = z.object({
  phone_info: z.object({ purePhoneNumber: z.string(), countryCode: z.union([z.string(), z.number()]) }),
})

/**
 * The mainland's mobile number for the code of WeChat's phone button, which differs from the code of `wx.login`. The
 * country counts: 151 1234 5678 is a number in Germany too, and somebody else's. @throws ApiError `phone_not_mainland`,
 * or `phone_code_invalid` for a code that was used, is older than five minutes or never was.
 */
export async function exchangePhoneCode(
  environment: Environment,
  withAccessToken: WithAccessToken,
  code: string,
): Promise<string> {
  const ask = (accessToken: string) =>
    callWechat(
      environment,
      {
        name: 'getuserphonenumber',
        path: '/wxa/business/getuserphonenumber',
        query: { access_token: accessToken },
        body: { code },
      },
      answerSchema,
    )
  const { purePhoneNumber, countryCode } = (await withAccessToken(ask).catch(asPhoneRefusal)).phone_info
  if (String(countryCode).replace(/^(?:\+|00)/, '') !== '86' || !isPhone(purePhoneNumber))
    throw new ApiError('phone_not_mainland')
  return purePhoneNumber
}

/** Both kinds of code have one error. Its sentence about signing in would not help who pressed the phone button. */
function asPhoneRefusal(error: unknown): never {
  if (!(error instanceof ApiError) || error.code !== 'wechat_code_invalid') throw error
  throw new ApiError('phone_code_invalid', { cause: error.cause, detail: error.detail ?? '' })
}
