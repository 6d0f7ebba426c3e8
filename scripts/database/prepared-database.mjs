import { createPgliteConnection } from '@supabase/lite/pglite'
import { prepareDatabase } from '../../supabase/embedded/migrations.ts'

/** Runs a task on a database in memory as a project has it before its first migration. */
export async function withPreparedDatabase(task) {
  const { driver } = await createPgliteConnection({})
  const runner = {
    execute: (sql) => driver.exec(sql),
    query: async (sql, parameters) => (await driver.query(sql, parameters)).rows,
  }
  try {
    await prepareDatabase(runner)
    return await task(runner)
  } finally {
    await driver.close()
  }
}
