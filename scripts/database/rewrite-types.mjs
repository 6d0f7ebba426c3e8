import { writeFileSync } from 'node:fs'
import { applyMigrations } from '../../supabase/embedded/migrations.ts'
import { writeFunctionTypes } from './function-types.mjs'
import { withPreparedDatabase } from './prepared-database.mjs'
import { readProject } from './project.mjs'

/** Writes the types of schema api, made from a project's migrations, for the functions. */
export async function rewriteTypes(root) {
  const { types, migrations } = readProject(root)
  const written = await withPreparedDatabase(async (database) => {
    await applyMigrations(database, migrations)
    return writeFunctionTypes(database)
  })
  writeFileSync(types, written)
}
