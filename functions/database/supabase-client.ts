import { createClient } from '@supabase/supabase-js'
import type { Environment } from '../environment.ts'

/** Longer than any of our functions takes, and than a photo of 4 MB on a slow line; shorter than the phone's 60 s. */
const timeoutMilliseconds = 15_000

/** Supabase with a key of the project. One serves all requests: to make one takes longer than to call it. */
export type SupabaseClient = ReturnType<typeof createSupabaseClient>

/** Gives the token that a call shows in place of the client's key. */
export type TokenSource = () => Promise<string>

/** A client of schema `api` and of the storage, which opens no connection before it is called. */
export function createSupabaseClient({ config, supabaseFetch }: Environment, key: string) {
  return createClient(config.supabaseUrl, key, {
    db: { schema: 'api' },
    global: { fetch: withTimeout(supabaseFetch) },
    // Keeps Supabase Auth out, which our workers do not sign in with; each call brings its own token.
    accessToken: async () => null,
  })
}

/** The storage has no timeout of its own: without one a neighbor that hangs holds every request and /health. */
const withTimeout =
  (send: typeof fetch): typeof fetch =>
  (input, init) =>
    send(input, { ...init, signal: AbortSignal.timeout(timeoutMilliseconds) })
