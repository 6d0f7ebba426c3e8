import type { Environment } from '../environment.ts'
import type { WithAccessToken } from './access-token.ts'
import { callWechatForImage, type WechatImage } from './call-wechat.ts'

export type MiniProgramCode = {
  /** The page's path in WeChat, without a leading slash. */
  page: string
  /** 1 to 32 characters, which the page reads from `query.scene`. */
  scene: string
}

/** The characters that WeChat allows in a scene (page of getUnlimitedQRCode). */
const sceneShape = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/

/**
 * Draws the mini-program code that opens a page with a scene (getwxacodeunlimit). The same arguments give the same
 * picture.
 */
export async function drawMiniProgramCode(
  environment: Environment,
  withAccessToken: WithAccessToken,
  { page, scene }: MiniProgramCode,
): Promise<WechatImage> {
  if (!sceneShape.test(scene)) throw new TypeError('This is no scene that WeChat takes')
  return withAccessToken((accessToken) =>
    callWechatForImage(environment, {
      name: 'getwxacodeunlimit',
      path: '/wxa/getwxacodeunlimit',
      query: { access_token: accessToken },
      body: { scene, page, check_path: true, env_version: 'release', width: 430, is_hyaline: false },
    }),
  )
}
