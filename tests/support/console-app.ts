import { EventEmitter } from 'node:events'
import { PostgresMeta } from '@supabase/postgres-meta'
import postgres from 'postgres'
import type { EmbeddedSupabase } from '../../supabase/embedded/lite.ts'
import { makeSecrets } from '../../supabase/embedded/secrets.ts'
import { signToken } from '../../supabase/embedded/sign-token.ts'
import { startPostgres } from './database/postgres.ts'
import { rpcOverPostgres } from './database/rpc-over-postgres.ts'
import { askStudio } from './database/table-editor.ts'
import { type RunningApp, startApp } from './start-app.ts'

// postgres-meta leaves a listener on its pool at every query, and vitest fails on Node's warning about them.
EventEmitter.defaultMaxListeners = 0

/** The app over a real PostgreSQL, and Studio beside it, connected as staff through postgres-meta. */
export type ConsoleApp = {
  app: RunningApp
  /** What Studio shows for a statement; throws with the sentence of a refusal. */
  studio: (sql: string) => Promise<Record<string, unknown>[]>
  close: () => Promise<void>
}

export async function startConsoleApp(): Promise<ConsoleApp> {
  const { server, stop } = await startPostgres()
  await server.superuser.unsafe(`alter role staff login password 'test'`)
  const meta = new PostgresMeta({
    connectionString: server.url.replace('//postgres:', '//staff:'),
    max: 1,
  })
  const pool = postgres(server.superuserUrl, { max: 5, onnotice: () => {} })
  const app = await startApp({ supabase: await supabaseOver(pool) })
  return {
    app,
    studio: (sql) => askStudio(meta, sql),
    close: async () => {
      await app.close()
      await meta.end()
      await pool.end({ timeout: 2 })
      await stop()
    },
  }
}

/** Calls of functions only: files are stored by nobody here. */
async function supabaseOver(pool: postgres.Sql): Promise<EmbeddedSupabase> {
  const secrets = makeSecrets()
  const answer = await rpcOverPostgres(pool, secrets.jwtSecret)
  return {
    url: 'http://postgres.supabase',
    ...secrets,
    anonKey: await signToken({ role: 'anon' }, secrets.jwtSecret),
    serviceRoleKey: await signToken({ role: 'service_role' }, secrets.jwtSecret),
    fetch: async (input, init) => {
      const request = new Request(input, init)
      const { status, body } = await answer(
        new URL(request.url).pathname,
        request.headers.get('authorization') ?? '',
        await request.text(),
      )
      return Response.json(body ?? null, { status })
    },
    query: async (sql, parameters = []) => [...(await pool.unsafe<never[]>(sql, parameters.map(String)))],
    execute: async (sql) => {
      await pool.unsafe(sql)
    },
    checkDisk: async () => 'ok',
    close: async () => {},
  }
}
