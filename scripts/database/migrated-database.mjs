import { createPgliteConnection } from '@supabase/lite/pglite'
import { applyMigrations, prepareDatabase } from '../../supabase/embedded/migrations.ts'

/** Runs a task on an empty in-memory database with every migration applied. */
export async function withMigratedDatabase(task) {
  const { driver } = await createPgliteConnection({})
  const runner = {
    execute: (sql) => driver.exec(sql),
    query: async (sql, parameters) => (await driver.query(sql, parameters)).rows,
  }
  try {
    await prepareDatabase(runner)
    await applyMigrations(runner)
    return await task(runner)
  } finally {
    await driver.close()
  }
}
