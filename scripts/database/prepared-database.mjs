import { runnerOf } from '../../supabase/embedded/start.ts'
import { openPreparedPglite } from './prepared-pglite.ts'

/** Runs a task on a database in memory, in the state of a project before its first migration. */
export async function withPreparedDatabase(task) {
  const connection = await openPreparedPglite()
  try {
    return await task(runnerOf(connection))
  } finally {
    await connection.close()
  }
}
