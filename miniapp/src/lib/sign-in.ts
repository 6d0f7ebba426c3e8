import Taro from '@tarojs/taro'
import { callApi } from './api.ts'
import { ApiError } from './api-error.ts'
import { forgetSession, keepSession, sessionToken } from './session.ts'

/** Whether this build can sign in without a page: WeChat can. */
export const canSignInSilently = process.env.TARO_ENV === 'weapp'

/** Whether a form can be sent from here: in a browser the worker must have signed in by SMS. */
export function canSendFromHere(): boolean {
  const isDevelopment = process.env.WANGONG_DEVELOPMENT_SIGN_IN === 'true'
  return canSignInSilently || isDevelopment || sessionToken() !== undefined
}

/** Whether the worker must sign in on a page before anything can be sent. */
export function needsSignInPage(): boolean {
  return !canSignInSilently && sessionToken() === undefined
}

/** Exchanges a one-use login code for a session and stores it. */
export async function signInWithCode(code: string): Promise<void> {
  keepSession(await callApi('POST /sessions', { body: { code } }))
}

let renewal: Promise<void> | undefined

/**
 * The owner's answer when the phone was not used here for long: the last characters of their ID number, or that they
 * are new.
 */
export type PhoneOwner = { idNumberTail?: string; isNewOwner?: true }

/** H5: exchanges the code of a challenge, from an SMS, for a session and stores it. */
export async function signInWithSms(
  proof: { phone: string; code: string; challenge: string },
  owner: PhoneOwner,
): Promise<void> {
  keepSession(await callApi('POST /sms-sessions', { body: { ...proof, ...owner } }))
}

/**
 * Makes sure there is a session, and renews it silently in WeChat. Simultaneous callers share one renewal. @throws
 * ApiError `unauthenticated` on H5 when the worker must sign in on a page first.
 */
export async function ensureSession(): Promise<void> {
  if (sessionToken()) return
  if (!canSignInSilently) {
    // An expired session must not look like a valid one.
    forgetSession()
    throw new ApiError('unauthenticated', '请先登录')
  }
  renewal ??= signInSilently().finally(() => {
    renewal = undefined
  })
  return renewal
}

/** Another code is requested once when the first is too old or was used up by a request whose answer was lost. */
async function signInSilently(): Promise<void> {
  try {
    await signInWithCode((await Taro.login()).code)
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'wechat_code_invalid') throw error
    await signInWithCode((await Taro.login()).code)
  }
}

/** Runs a call that needs a session. When the session has expired meanwhile, it is renewed once and the call is repeated. */
export async function withSession<T>(call: () => Promise<T>): Promise<T> {
  await ensureSession()
  try {
    return await call()
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'unauthenticated' || !canSignInSilently) throw error
    await ensureSession()
    return call()
  }
}
