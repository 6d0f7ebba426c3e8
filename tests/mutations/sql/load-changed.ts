import { findFunctionFaults } from '../../../scripts/database/function-faults.ts'
import { openPglite } from '../../../scripts/database/prepared-pglite.ts'
import { runnerOf } from '../../../supabase/embedded/start.ts'
import { migratedFolder } from '../../support/database/migrated-folder.ts'

/*
 * Run inside the copy: makes the database that its tests will clone. Ends with 1 and says why when the changed schema does
 * not load, since a bug that no database would take proves nothing about the tests.
 */
try {
  const connection = await openPglite(await migratedFolder())
  const faults = await findFunctionFaults(runnerOf(connection))
  await connection.close()
  for (const fault of faults) console.error(fault)
  process.exitCode = faults.length > 0 ? 1 : 0
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
