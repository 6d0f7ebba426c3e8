import type { Environment } from '../environment.ts'
import { signToken } from '../session/signed-token.ts'
import { type ApiDatabase, connectWithToken } from './api-database.ts'
import { connectStorage, type Storage } from './storage.ts'

/** Enough for one request; every request signs anew (a signature takes a few microseconds). */
const tokenSeconds = 60

/** A Supabase token for one worker: row level security and `auth.uid()` decide what it may see. */
function createWorkerToken(environment: Environment, workerId: string): string {
  const issuedAt = Math.floor(environment.now().getTime() / 1000)
  return signToken(
    {
      role: 'authenticated',
      aud: 'authenticated',
      sub: workerId,
      iat: issuedAt,
      exp: issuedAt + tokenSeconds,
    },
    environment.settings.supabaseJwtSecret,
  )
}

/** `api` called as this worker. */
export function connectAsWorker(environment: Environment, workerId: string): ApiDatabase {
  return connectWithToken(environment, createWorkerToken(environment, workerId))
}

/** The private bucket as this worker: their own folder. */
export function connectWorkerStorage(environment: Environment, workerId: string): Storage {
  return connectStorage(environment, createWorkerToken(environment, workerId))
}

/** `api` called as anybody: what is public. */
export function connectAsAnyone(environment: Environment): ApiDatabase {
  return connectWithToken(environment, environment.settings.supabaseAnonKey)
}
