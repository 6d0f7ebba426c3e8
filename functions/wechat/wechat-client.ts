import type { ApiDatabase } from '../database/api-database.ts'
import type { Environment } from '../environment.ts'
import { createAccessTokenKeeper } from './access-token.ts'
import type { WechatImage } from './call-wechat.ts'
import { checkPicture, type PictureToCheck, type PictureVerdict } from './check-picture.ts'
import { checkText, type TextToCheck, type TextVerdict } from './check-text.ts'
import { drawMiniProgramCode, type MiniProgramCode } from './draw-mini-program-code.ts'
import { exchangeLoginCode, type WechatIdentity } from './exchange-login-code.ts'
import { exchangePhoneCode } from './exchange-phone-code.ts'
import { rememberExchanges } from './remember-exchanges.ts'
import { type SubscribeMessage, sendSubscribeMessage } from './send-subscribe-message.ts'

/** WeChat's servers for the rest of the functions. Identities stay inside: they are neither sent nor logged. */
export type WechatClient = {
  exchangeLoginCode(code: string): Promise<WechatIdentity>
  /** The same worker may repeat a code for a minute. */
  exchangePhoneCode(code: string, workerId: string): Promise<string>
  checkText(text: TextToCheck): Promise<TextVerdict>
  checkPicture(picture: PictureToCheck): Promise<PictureVerdict>
  drawMiniProgramCode(code: MiniProgramCode): Promise<WechatImage>
  sendSubscribeMessage(message: SubscribeMessage): ReturnType<typeof sendSubscribeMessage>
}

/** `database` uses the service key: instances share the access token there. */
export function createWechatClient(environment: Environment, database: ApiDatabase): WechatClient {
  const withAccessToken = createAccessTokenKeeper(environment, database)
  return {
    exchangeLoginCode: rememberExchanges(environment, (code) => exchangeLoginCode(environment, code)),
    exchangePhoneCode: rememberExchanges(environment, (code) =>
      exchangePhoneCode(environment, withAccessToken, code),
    ),
    checkText: (text) => checkText(environment, withAccessToken, text),
    checkPicture: (picture) => checkPicture(environment, withAccessToken, picture),
    drawMiniProgramCode: (code) => drawMiniProgramCode(environment, withAccessToken, code),
    sendSubscribeMessage: (message) => sendSubscribeMessage(environment, withAccessToken, message),
  }
}
