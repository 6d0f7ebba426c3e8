import { findFunctionFaults } from './function-faults.ts'
import { orderStatements } from './load-order.mjs'

/** Loads a tree of supabase/schemas into a prepared and otherwise empty database, in one pass. Returns what is wrong with it. */
export async function loadSchemas(database, tree) {
  const parts = orderStatements(tree)
  await database.execute('set check_function_bodies = off')
  for (const part of parts)
    try {
      await database.execute(scriptOf(part))
    } catch (error) {
      throw new Error(`supabase/schemas/${part.file}: ${error.message}`, { cause: error })
    }
  await database.execute('reset check_function_bodies')
  return findFunctionFaults(database)
}

/** A part in the form in which it is loaded and stands in a migration. */
export const scriptOf = ({ statements }) => `${statements.map(({ text }) => `${text};`).join('\n')}\n`
