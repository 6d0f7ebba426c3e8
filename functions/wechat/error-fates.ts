import type { ApiErrorCode } from '#shared/foundation/errors.ts'

/**
 * What to do for each error code of WeChat's servers (global table of return codes, and the pages of code2Session and
 * getPhoneNumber). `retry`: repeat the call after a moment. `new-token`: fetch a new stable token and repeat once. A
 * refusal code is sent to the phone. Every other code is a fault of our configuration.
 */
export type ErrorFate = 'retry' | 'new-token' | ApiErrorCode

const fates: Record<number, ErrorFate> = {
  /** 系统繁忙 */
  [-1]: 'retry',
  /** The access token is invalid, not the latest, or expired; for login, the AppSecret is wrong. */
  40001: 'new-token',
  40014: 'new-token',
  42001: 'new-token',
  /** The code is wrong, expired, of another app or of the other kind. It never becomes valid. */
  40029: 'wechat_code_invalid',
  /** The code has been used. The official tables do not name this error. */
  40163: 'wechat_code_invalid',
  /** 高风险用户: login is blocked. */
  40226: 'wechat_blocked',
  /** More than 100 a minute for one user. */
  45011: 'rate_limited',
  /** The quota of the minute or of the day is used up. */
  45009: 'wechat_busy',
}

export function fateOf(errorCode: number): ErrorFate | undefined {
  return fates[errorCode]
}
