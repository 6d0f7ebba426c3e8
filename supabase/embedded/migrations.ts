import { readdirSync, readFileSync } from 'node:fs'
import { getAuthSchemaSql, getStorageSchemaSql } from '@supabase/lite'
import { seeds } from '#province/seeds.ts'

/** One file of supabase/migrations. */
export type Migration = { version: string; name: string; sql: string }

/** What applying a migration needs from a database: running several statements at once, without parameters. */
export type SqlRunner = {
  execute: (sql: string) => Promise<unknown>
  query: (sql: string, parameters?: unknown[]) => Promise<Record<string, unknown>[]>
}

const folder = new URL('../migrations/', import.meta.url)

/** The project's migrations, oldest first. */
export function listMigrations(): Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const [version = '', ...name] = file.replace(/\.sql$/, '').split('_')
      return { version, name: name.join('_'), sql: readFileSync(new URL(file, folder), 'utf8') }
    })
}

/**
 * Gives an empty database what a hosted project has before its first migration. Lite brings its own auth and storage
 * tables.
 */
export async function prepareDatabase(database: SqlRunner): Promise<void> {
  await database.execute(getAuthSchemaSql())
  await database.execute(getStorageSchemaSql())
  await database.execute(readFileSync(new URL('prepare.sql', import.meta.url), 'utf8'))
}

/** Whether the database was prepared. Preparing makes the migrations' history last. */
export async function hasHistory(database: SqlRunner): Promise<boolean> {
  const [row] = await database.query(
    `select to_regclass('supabase_migrations.schema_migrations') is not null as "isThere"`,
  )
  return row?.isThere === true
}

/**
 * Applies pending migrations, each in its own transaction together with its entry in the history, which the Supabase
 * CLI uses too. Applies nothing to a database that has a migration newer than this program (`newer`) or one that has
 * been edited or removed since (`edited`, which never happens to a released one).
 */
export async function applyMigrations(
  database: SqlRunner,
  migrations: readonly Migration[] = listMigrations(),
): Promise<'current' | 'newer' | 'edited'> {
  const rows = await database.query(
    'select version, statements[1] as sql from supabase_migrations.schema_migrations',
  )
  const present = new Map(rows.map((row) => [String(row.version), row.sql]))
  const known = new Set(migrations.map(({ version }) => version))
  const newest = migrations.at(-1)?.version ?? ''
  const strangers = [...present.keys()].filter((version) => !known.has(version))
  if (strangers.some((version) => version > newest)) return 'newer'
  if (
    strangers.length > 0 ||
    migrations.some(({ version, sql }) => present.has(version) && present.get(version) !== sql)
  )
    return 'edited'

  for (const migration of migrations) if (!present.has(migration.version)) await apply(database, migration)
  return 'current'
}

/** The rows of the province (unions, holidays, what each service promises), for a database that was just migrated. */
export function listSeeds(): string[] {
  return readdirSync(seeds)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => readFileSync(new URL(file, seeds), 'utf8'))
}

/** Inserts the province's rows into a database that was just migrated. The Supabase CLI does it with `--include-seed`. */
export async function applySeeds(database: SqlRunner): Promise<void> {
  for (const seed of listSeeds()) await database.execute(seed)
}

/** Turns on every kind of event, as if WeChat had granted all: local mode and the tests have everything. */
export async function grantEventKinds(database: SqlRunner): Promise<void> {
  await database.execute(
    'insert into private.granted_event_kinds (kind) select unnest(enum_range(null::public.event_kind))',
  )
}

async function apply(database: SqlRunner, { version, name, sql }: Migration): Promise<void> {
  try {
    await database.execute(`begin;\n${sql}`)
    await database.query(
      'insert into supabase_migrations.schema_migrations (version, name, statements) values ($1, $2, array[$3])',
      [version, name, sql],
    )
    await database.execute('commit')
  } catch (error) {
    await database.execute('rollback')
    const reason = error instanceof Error ? error.message : String(error)
    throw new Error(`migration ${version}_${name} failed: ${reason}`, { cause: error })
  }
}
