import path from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll } from 'vitest'
import { type HostedPostgres, startHostedPostgres } from '../../../scripts/database/hosted-postgres.ts'
import { madeOnce } from '../../../scripts/steps/made-once.ts'
import {
  applyMigrations,
  applySeeds,
  grantEventKinds,
  type SqlRunner,
} from '../../../supabase/embedded/migrations.ts'
import { copyFolder } from '../copy-folder.ts'
import { nameOfDatabase } from './name-of-database.ts'

/** A real PostgreSQL 17 prepared like a hosted project, with our migrations and the province's rows. */
export type PostgresServer = {
  /** Connects as the owner of the tables. */
  owner: postgres.Sql
  /** A pool of connections that act as workers. */
  connect: (connections: number) => postgres.Sql
  /** Connects as the superuser, whom a hosted project keeps to itself. */
  superuser: postgres.Sql
  url: string
  /** As the superuser, whom a hosted project keeps to itself. */
  superuserUrl: string
}

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

/** Starts a server and prepares its database, with all migrations unless told otherwise. The caller stops it. */
export async function startPostgres(options: { isMigrated: boolean } = { isMigrated: true }): Promise<{
  server: PostgresServer
  stop: () => Promise<void>
}> {
  const cluster = await startCluster(options)
  const pools: postgres.Sql[] = []
  const open = (user: string, database: string, connections: number) => {
    const pool = postgres({
      host: '127.0.0.1',
      port: cluster.port,
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
  const owner = open('postgres', 'postgres', 1)
  return {
    server: {
      owner,
      superuser,
      connect: (connections) => open('authenticator', 'postgres', connections),
      url: cluster.url('postgres'),
      superuserUrl: cluster.url('postgres', 'supabase_admin'),
    },
    stop: async () => {
      await Promise.all(pools.map((pool) => pool.end({ timeout: 2 })))
      await cluster.stop()
    },
  }
}

/** The migrated one is copied from a stopped server, which takes a tenth of the time. */
async function startCluster({ isMigrated }: { isMigrated: boolean }): Promise<HostedPostgres> {
  if (isMigrated) {
    const made = await madeOnce(nameOfDatabase('postgres'), makeMigrated)
    return startHostedPostgres((folder) => copyFolder(path.join(made, 'data'), folder))
  }
  const cluster = await startHostedPostgres()
  await cluster.makeDatabase('postgres')
  return cluster
}

async function makeMigrated(folder: string): Promise<void> {
  const cluster = await startCluster({ isMigrated: false })
  const owner = postgres(cluster.url('postgres'), { max: 1, onnotice: () => {} })
  const runner: SqlRunner = {
    execute: (sql) => owner.unsafe(sql),
    query: async (sql, parameters = []) => [...(await owner.unsafe(sql, parameters.map(String)))],
  }
  await applyMigrations(runner)
  await applySeeds(runner)
  await grantEventKinds(runner)
  await owner.end()
  await cluster.stop((data) => copyFolder(data, path.join(folder, 'data')))
}

/** Runs a statement as a worker, like PostgREST: a transaction with the role and the claims. */
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

/** Makes this many workers and returns their ids. */
export async function makeWorkers(superuser: postgres.Sql, count: number): Promise<string[]> {
  const rows = await superuser<{ id: string }[]>`
    select api.sign_in_with_wechat('race-' || gen_random_uuid(), null) ->> 'workerId' as id
    from generate_series(1, ${count})`
  return rows.map(({ id }) => id)
}
