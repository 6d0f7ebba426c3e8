import { runnerOf } from '../../supabase/embedded/start.ts'
import { openPreparedPglite } from './prepared-pglite.ts'

/** Runs a task on a database in memory as a project has it before its first migration. */
export async function withPreparedDatabase(task) {
  const connection = await openPreparedPglite()
  try {
    return await task(runnerOf(connection))
  } finally {
    await connection.close()
  }
}
