import { readdirSync, readFileSync } from 'node:fs'
import { getAuthSchemaSql, getStorageSchemaSql } from '@supabase/lite'

/** One file of supabase/migrations. */
export type Migration = { version: string; name: string; sql: string }

/** What applying a migration needs of a database: statements without parameters, several at once. */
export type SqlRunner = {
  execute: (sql: string) => Promise<unknown>
  query: (sql: string) => Promise<Record<string, unknown>[]>
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

/** Gives an empty database what a hosted project has before its first migration; Lite brings its own auth and storage tables. */
export async function prepareDatabase(database: SqlRunner): Promise<void> {
  await database.execute(getAuthSchemaSql())
  await database.execute(getStorageSchemaSql())
  await database.execute(readFileSync(new URL('prepare.sql', import.meta.url), 'utf8'))
}

/**
 * Applies what is pending, each migration in a transaction of its own with its entry in the history that the Supabase
 * CLI keeps too. Answers the versions the database has and this program does not know.
 */
export async function applyMigrations(
  database: SqlRunner,
): Promise<{ applied: string[]; unknown: string[] }> {
  const rows = await database.query('select version from supabase_migrations.schema_migrations')
  const present = new Set(rows.map((row) => String(row.version)))
  const migrations = listMigrations()
  const unknown = [...present].filter(
    (version) => !migrations.some((migration) => migration.version === version),
  )
  if (unknown.length > 0) return { applied: [], unknown }

  const pending = migrations.filter((migration) => !present.has(migration.version))
  for (const { version, name, sql } of pending) {
    try {
      await database.execute(
        `begin;\n${sql}\n;insert into supabase_migrations.schema_migrations (version, name) values ('${version}', '${name}');\ncommit;`,
      )
    } catch (error) {
      await database.execute('rollback')
      throw new Error(
        `migration ${version}_${name} failed: ${error instanceof Error ? error.message : error}`,
        {
          cause: error,
        },
      )
    }
  }
  return { applied: pending.map((migration) => migration.version), unknown: [] }
}
