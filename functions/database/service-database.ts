import type { Environment } from '../environment.ts'
import { type ApiDatabase, connectApi } from './api-database.ts'
import { connectStorage, type Storage } from './storage.ts'
import { createSupabaseClient } from './supabase-client.ts'

/**
 * The only file that uses the service key. It passes row level security by, so it serves what no worker's own token
 * could: signing in, the verified phone, scheduled jobs and the look at our own health.
 */
export type ServiceAccess = { database: ApiDatabase; storage: Storage }

export function connectAsService(environment: Environment): ServiceAccess {
  const client = createSupabaseClient(environment, environment.config.supabaseServiceRoleKey)
  return { database: connectApi(client), storage: connectStorage(client) }
}
