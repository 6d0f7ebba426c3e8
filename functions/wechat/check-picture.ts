import * as z from '#shared/zod.ts'
import type { Environment } from '../environment.ts'
import { describeFault } from '../foundation/log.ts'
import type { WithAccessToken } from './access-token.ts'
import { callWechat } from './call-wechat.ts'
import { WechatFault } from './wechat-fault.ts'

export type PictureToCheck = { bytes: Uint8Array; mimeType: string }

/** `risky`: refuse it. `unchecked`: WeChat did not decide. */
export type PictureVerdict = 'pass' | 'risky' | 'unchecked'

const contentViolates = 87014

/**
 * Asks WeChat to check a picture that other people will see (img_sec_check, which answers at once; it takes up to 1 MB and 750 ×
 * 1334 pixels). It never throws.
 */
export async function checkPicture(
  environment: Environment,
  withAccessToken: WithAccessToken,
  { bytes, mimeType }: PictureToCheck,
): Promise<PictureVerdict> {
  try {
    await withAccessToken((accessToken) => {
      const form = new FormData()
      form.set('media', new File([new Uint8Array(bytes)], 'picture', { type: mimeType }))
      return callWechat(
        environment,
        { name: 'img_sec_check', path: '/wxa/img_sec_check', query: { access_token: accessToken }, form },
        z.looseObject({}),
      )
    })
    return 'pass'
  } catch (error) {
    if (error instanceof WechatFault && error.errorCode === contentViolates) return 'risky'
    environment.log({ level: 'error', event: 'a picture went unchecked', ...describeFault(error) })
    return 'unchecked'
  }
}
