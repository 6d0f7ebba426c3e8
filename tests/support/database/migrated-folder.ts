import { keepPglite, openPreparedPglite } from '../../../scripts/database/prepared-pglite.ts'
import { madeOnce } from '../../../scripts/steps/made-once.ts'
import { applyMigrations, applySeeds, grantEventKinds } from '../../../supabase/embedded/migrations.ts'
import { runnerOf } from '../../../supabase/embedded/start.ts'
import { nameOfDatabase } from './name-of-database.ts'

/** The folder of a migrated database, which is made once and cloned by each test file. */
export const migratedFolder = (): Promise<string> =>
  madeOnce(nameOfDatabase('migrated'), async (half) => {
    const connection = await openPreparedPglite()
    await applyMigrations(runnerOf(connection))
    await applySeeds(runnerOf(connection))
    await grantEventKinds(runnerOf(connection))
    await keepPglite(connection, half)
  })
