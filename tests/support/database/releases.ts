import { existsSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll } from 'vitest'
import { openPreparedPglite } from '../../../scripts/database/prepared-pglite.ts'
import {
  applyMigrations,
  applySeeds,
  listMigrations,
  type SqlRunner,
} from '../../../supabase/embedded/migrations.ts'
import { runnerOf } from '../../../supabase/embedded/start.ts'
import released from '../../../supabase/released.json' with { type: 'json' }

/** A recorded release with its migrations. */
type Release = { name: string; lastMigration: string; migrations: Record<string, string> }

export const releases: readonly Release[] = released

/** The ID number of all people in the releases' data. */
export const releasedIdNumber = '340101199001011234'

/** The file with the data of a release. Those of the next release are written by today's functions. */
export const releaseData = (name: string) => new URL(`../../database/releases/${name}.sql`, import.meta.url)

/** A database as a release left it, or as the next one would, with data of its own functions, migrated to the newest. */
export function useRelease(name: string): { query: SqlRunner['query'] } {
  let database: SqlRunner | undefined
  let close = async () => {}

  beforeAll(async () => {
    const connection = await openPreparedPglite()
    close = () => connection.close()
    const runner = runnerOf(connection)
    await migrateFrom(name, runner)
    database = runner
  })
  afterAll(() => close())

  return {
    query: (sql, parameters) => {
      if (database === undefined) throw new Error('the database starts in beforeAll')
      return database.query(sql, parameters)
    },
  }
}

async function migrateFrom(name: string, database: SqlRunner): Promise<void> {
  const last = releases.find((one) => one.name === name)?.lastMigration
  if (!existsSync(releaseData(name))) throw new Error(`${name} is no release with data`)
  await applyMigrations(
    database,
    listMigrations().filter(({ version }) => last === undefined || version <= last),
  )
  await applySeeds(database)
  await database.execute(readFileSync(releaseData(name), 'utf8'))
  const result = await applyMigrations(database)
  if (result !== 'current') throw new Error(`${name} does not migrate to the newest: ${result}`)
}
