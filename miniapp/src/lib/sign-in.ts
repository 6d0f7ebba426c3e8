import Taro from '@tarojs/taro'
import { callApi } from './api.ts'
import { ApiError } from './api-error.ts'
import { forgetSession, keepSession, sessionToken } from './session.ts'

/** Whether this build can sign in without a page of its own: WeChat can, silently. */
export const canSignInSilently = process.env.TARO_ENV === 'weapp'

/** Whether filling in a form here can come to anything: in a browser one has to have signed in by SMS before. */
export function canSendFromHere(): boolean {
  const isDevelopment = process.env.WANGONG_DEVELOPMENT_SIGN_IN === 'true'
  return canSignInSilently || isDevelopment || sessionToken() !== undefined
}

/** Whether the worker has to sign in on a page before anything can be sent. */
export function needsSignInPage(): boolean {
  return !canSignInSilently && sessionToken() === undefined
}

/** Exchanges a one-use login code for a session and keeps it. */
export async function signInWithCode(code: string): Promise<void> {
  keepSession(await callApi('POST /sessions', { body: { code } }))
}

let renewal: Promise<void> | undefined

/** What one answers when the phone was not used here for long: the end of the own ID number, or that one is new. */
export type PhoneOwner = { idNumberTail?: string; isNewOwner?: true }

/** H5: exchanges the code that arrived on a phone for a session and keeps it. */
export async function signInWithSms(phone: string, code: string, owner: PhoneOwner): Promise<void> {
  keepSession(await callApi('POST /sms-sessions', { body: { phone, code, ...owner } }))
}

/**
 * Makes sure there is a session, renewing it silently in WeChat. Whoever asks while it is being renewed waits for that.
 * @throws ApiError `unauthenticated` on H5 when the worker has to sign in on a page first.
 */
export async function ensureSession(): Promise<void> {
  if (sessionToken()) return
  if (!canSignInSilently) {
    // A session that has run out must not go on looking like one.
    forgetSession()
    throw new ApiError('unauthenticated', '请先登录')
  }
  renewal ??= signInSilently().finally(() => {
    renewal = undefined
  })
  return renewal
}

/** A code that was too old, or that an answer lost on the way has used up, is asked for once more. */
async function signInSilently(): Promise<void> {
  try {
    await signInWithCode((await Taro.login()).code)
  } catch (error) {
    if (!(error instanceof ApiError) || error.code !== 'wechat_code_invalid') throw error
    await signInWithCode((await Taro.login()).code)
  }
}

/** Runs a call that needs a session; a session that ran out meanwhile is renewed once, and the call made once more. */
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
