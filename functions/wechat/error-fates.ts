import type { ApiErrorCode } from '#shared/foundation/errors.ts'

/**
 * What becomes of each error code of WeChat's servers (global table of return codes, and the pages of
 * code2Session and getPhoneNumber). `retry`: the same call again in a moment. `new-token`: fetch the stable token
 * again, then once more. A refusal code goes to the phone. Whatever is not named here is a fault of our configuration.
 */
export type ErrorFate = 'retry' | 'new-token' | ApiErrorCode

const fates: Record<number, ErrorFate> = {
  /** 系统繁忙 */
  [-1]: 'retry',
  /** The access token is invalid, not the latest, or expired; for login, the AppSecret is wrong. */
  40001: 'new-token',
  40014: 'new-token',
  42001: 'new-token',
  /** The code is wrong, expired, of another app, or the other kind of code: never again with the same one. */
  40029: 'wechat_code_invalid',
  /** The code has been used; not in the official tables. */
  40163: 'wechat_code_invalid',
  /** 高风险用户: login is blocked. */
  40226: 'wechat_blocked',
  /** More than 100 a minute for one user. */
  45011: 'rate_limited',
  /** The quota of the minute or the day. */
  45009: 'wechat_busy',
}

export function fateOf(errorCode: number): ErrorFate | undefined {
  return fates[errorCode]
}
