import type { Environment } from '../environment.ts'
import { type ApiDatabase, connectApi } from './api-database.ts'
import { connectStorage, type Storage } from './storage.ts'
import { createSupabaseClient } from './supabase-client.ts'

/**
 * The only file that uses the service key. This key bypasses row level security, so it serves only what no worker's
 * token can do: signing in, the verified phone, scheduled jobs, the health check, and the pictures of events, which have no
 * worker's folder.
 */
export type ServiceAccess = { database: ApiDatabase; storage: Storage }

export function connectAsService(environment: Environment): ServiceAccess {
  const client = createSupabaseClient(environment, environment.config.supabaseServiceRoleKey)
  return { database: connectApi(client), storage: connectStorage(client) }
}
