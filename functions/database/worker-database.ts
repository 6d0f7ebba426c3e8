import type { Environment } from '../environment.ts'
import { signToken } from '../foundation/signed-token.ts'
import type { Runtime } from '../runtime.ts'
import { type ApiDatabase, connectApi } from './api-database.ts'
import { connectStorage, type Storage } from './storage.ts'

/** Enough for one call; every call signs anew (a signature takes a few microseconds). */
const tokenSeconds = 60

/** A Supabase token for one worker: row level security and `auth.uid()` decide what it may see. */
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

/** What connecting takes: one client for everybody, and what to sign with. */
type Access = Pick<Runtime, 'environment' | 'supabase'>

/** `api` called as this worker. */
export function connectAsWorker({ environment, supabase }: Access, workerId: string): ApiDatabase {
  return connectApi(supabase, () => createWorkerToken(environment, workerId))
}

/** The private bucket as this worker: their own folder. */
export function connectWorkerStorage({ environment, supabase }: Access, workerId: string): Storage {
  return connectStorage(supabase, () => createWorkerToken(environment, workerId))
}

/** `api` called as anybody: what is public. */
export function connectAsAnyone({ supabase }: Pick<Runtime, 'supabase'>): ApiDatabase {
  return connectApi(supabase)
}
