import type { Me } from '#shared/account/endpoints/sessions.ts'
import { callApi } from '../../../lib/api.ts'
import { ApiError } from '../../../lib/api-error.ts'
import { withSession } from '../../../lib/sign-in.ts'

/**
 * Verifies the number behind a code of WeChat's phone button. When no answer comes, the same code is sent once more,
 * since another one costs the union again. @throws ApiError
 */
export async function sendPhoneCode(code: string): Promise<Me> {
  const send = () => withSession(() => callApi('POST /me/phone', { body: { code } }))
  try {
    return await send()
  } catch (failure) {
    if (!(failure instanceof ApiError) || failure.code !== 'offline') throw failure
    return send()
  }
}

/** What to say when the button gave no code: nothing to somebody who pressed 不允许. */
export function phoneButtonFault(errMsg: string): string | undefined {
  return /deny|cancel/.test(errMsg) ? undefined : '微信现在给不出手机号，请稍后再试'
}
