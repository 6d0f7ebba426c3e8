import { createClient } from '@supabase/supabase-js'
import type { Environment } from '../environment.ts'

/**
 * Longer than any of our functions takes and than a photo of 4 MB needs on a slow line, and shorter than the phone's 60
 * s.
 */
const timeoutMilliseconds = 15_000

/** A Supabase client with a key of the project. One client serves all requests: making one takes longer than a call. */
export type SupabaseClient = ReturnType<typeof createSupabaseClient>

/** Returns the token that a call sends instead of the client's key. */
export type TokenSource = () => Promise<string>

/** Creates a client for schema `api` and the storage. It opens no connection before its first call. */
export function createSupabaseClient({ config, supabaseFetch }: Environment, key: string) {
  return createClient(config.supabaseUrl, key, {
    db: { schema: 'api' },
    global: { fetch: withTimeout(supabaseFetch) },
    // Keeps Supabase Auth out, which workers do not use. Each call brings its own token.
    accessToken: async () => null,
  })
}

/** The storage client has no timeout. Without this one, a server that hangs would block every request and /health. */
const withTimeout =
  (send: typeof fetch): typeof fetch =>
  (input, init) =>
    send(input, { ...init, signal: AbortSignal.timeout(timeoutMilliseconds) })
