import type { Environment } from '../environment.ts'
import { signToken } from '../foundation/signed-token.ts'
import type { Runtime } from '../runtime.ts'
import { type ApiDatabase, connectApi } from './api-database.ts'
import { connectStorage, type Storage } from './storage.ts'

/** Long enough for one call. Every call signs a new token, which takes a few microseconds. */
const tokenSeconds = 60

/** Creates a Supabase token for one worker. Row level security and `auth.uid()` decide what it may read. */
function createWorkerToken(environment: Environment, workerId: string): Promise<string> {
  const issuedAt = Math.floor(environment.now().getTime() / 1000)
  return signToken(
    {
      role: 'authenticated',
      aud: 'authenticated',
      sub: workerId,
      iat: issuedAt,
      exp: issuedAt + tokenSeconds,
    },
    environment.config.supabaseJwtSecret,
  )
}

/** What a connection needs: the shared client and the secret that signs tokens. */
type Access = Pick<Runtime, 'environment' | 'supabase'>

/** `api`, called as this worker. */
export function connectAsWorker({ environment, supabase }: Access, workerId: string): ApiDatabase {
  return connectApi(supabase, () => createWorkerToken(environment, workerId))
}

/** The private bucket, used as this worker. */
export function connectWorkerStorage({ environment, supabase }: Access, workerId: string): Storage {
  return connectStorage(supabase, () => createWorkerToken(environment, workerId))
}

/** `api`, called without a worker: public data only. */
export function connectAsAnyone({ supabase }: Pick<Runtime, 'supabase'>): ApiDatabase {
  return connectApi(supabase)
}
