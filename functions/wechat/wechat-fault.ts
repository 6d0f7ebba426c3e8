/** WeChat refused something that we configured or sent wrongly. The log gets the code; `errmsg` may quote what we sent. */
export class WechatFault extends Error {
  override name = 'WechatFault'
  readonly errorCode: number

  constructor(call: string, errorCode: number) {
    super(`${call}: errcode ${errorCode}`)
    this.errorCode = errorCode
  }
}
