import { go } from '../../../lib/navigate.ts'
import { needsSignInPage } from '../../../lib/sign-in.ts'

/** Leads to the sign-in page where something is to be sent and nobody has signed in; answers whether it did. */
export function askToSignIn(): boolean {
  if (!needsSignInPage()) return false
  void go('signIn')
  return true
}
