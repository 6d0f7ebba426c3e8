import { go } from '../../../lib/navigate.ts'
import { needsSignInPage } from '../../../lib/sign-in.ts'

/** Opens the sign-in page when the worker must sign in before sending. Returns whether it did. */
export function askToSignIn(): boolean {
  if (!needsSignInPage()) return false
  void go('signIn')
  return true
}
