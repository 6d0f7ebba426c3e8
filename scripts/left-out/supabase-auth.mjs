/** Replaces @supabase/auth-js in the built function: our workers do not sign in with Supabase Auth. */
export class AuthClient {
  constructor() {
    throw new Error(
      'Supabase Auth is left out of the bundle: take its line out of scripts/bundle-functions.mjs.',
    )
  }
}
