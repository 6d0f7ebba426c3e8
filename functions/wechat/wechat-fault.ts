/**
 * WeChat refused something that we configured or sent wrongly. The log gets the code only, because `errmsg` may quote
 * our request.
 */
export class WechatFault extends Error {
  override name = 'WechatFault'
  readonly errorCode: number

  constructor(call: string, errorCode: number) {
    super(`${call}: errcode ${errorCode}`)
    this.errorCode = errorCode
  }
}
