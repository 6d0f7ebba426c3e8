import { App, setExperimental } from '@supabase/lite'
import type { PgliteConnection } from '@supabase/lite/pglite'
import { checkDisk, type DiskState } from './disk.ts'
import { createFileStore } from './file-store.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { quietly } from './quietly.ts'
import type { Secrets } from './secrets.ts'
import { signToken } from './sign-token.ts'

/** A Supabase project inside this process. */
export type EmbeddedSupabase = {
  /** For supabase-js: `createClient(url, anonKey, { global: { fetch } })`. There is no network behind the URL. */
  url: string
  fetch: typeof globalThis.fetch
  jwtSecret: string
  sessionSecret: string
  anonKey: string
  serviceRoleKey: string
  /** Runs one statement as the owner of the tables, as the hosted console does. Returns its rows. */
  query: <Row extends object = Record<string, unknown>>(sql: string, parameters?: unknown[]) => Promise<Row[]>
  /** Runs a script of several statements as the owner of the tables. */
  execute: (sql: string) => Promise<void>
  /** Whether the disk under the files, which is also the database's, can be written. */
  checkDisk: () => Promise<DiskState>
  close: () => Promise<void>
}

const url = 'http://embedded.supabase'

/** Starts Lite for a prepared and migrated database. */
export async function serveWithLite(
  connection: PgliteConnection,
  options: { files: string; secrets: Secrets; onClose?: () => void },
): Promise<EmbeddedSupabase> {
  const { jwtSecret, sessionSecret } = options.secrets
  // Lite would grant the API roles everything in each schema that has row level security when it first sees one. Here
  // the migrations decide that. 'active' is what Lite records after doing so.
  Object.assign(connection, { rlsState: 'active' })
  const app = new App({
    connection,
    // Lite looks up every token's user in its auth schema, but accepts our workers, whom it does not know.
    auth: { enabled: true, jwt_secret: jwtSecret, enable_signup: false },
    api: { enabled: true, schemas: ['api'] },
    storage: { enabled: true, file_size_limit: '4MiB' },
    studio: { enabled: false },
  })
  app._storageAdapter = createFileStore(options.files)
  await app.init()
  // After init, which would print a notice about the experiment.
  setExperimental('storage', true)

  const inTurn = oneAtATime()
  return {
    url,
    jwtSecret,
    sessionSecret,
    anonKey: await signToken({ role: 'anon' }, jwtSecret),
    serviceRoleKey: await signToken({ role: 'service_role' }, jwtSecret),
    fetch: (input, init) => inTurn(() => quietly(() => app.fetch(new Request(input, init)))),
    query: (sql, parameters) =>
      inTurn(async () => (await connection.driver.query<never>(sql, parameters)).rows),
    execute: (sql) =>
      inTurn(async () => {
        await connection.driver.exec(sql)
      }),
    checkDisk: () => checkDisk(options.files),
    close: () =>
      inTurn(async () => {
        await connection.close()
        options.onClose?.()
      }),
  }
}
