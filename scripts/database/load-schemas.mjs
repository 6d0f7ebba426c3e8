import { orderStatements } from './load-order.mjs'

/** Loads a tree of supabase/schemas into a prepared and otherwise empty database, in one pass. */
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
  return validateFunctions(database)
}

/** A part in the form in which it is loaded and stands in a migration. */
export const scriptOf = ({ statements }) => `${statements.map(({ text }) => `${text};`).join('\n')}\n`

/**
 * Bodies were not checked while the objects they name did not exist. They are checked now. Returns what is wrong with
 * them.
 */
async function validateFunctions({ execute, query }) {
  const functions = await query(`
    select pg_proc.oid::regprocedure::text as name, lanvalidator::regproc::text || '(' || pg_proc.oid || ')' as check
    from pg_proc join pg_language on pg_language.oid = prolang
    where pronamespace::regnamespace::text in ('public', 'api', 'private') and lanname in ('sql', 'plpgsql')
    order by 1`)
  const problems = []
  for (const { name, check } of functions)
    try {
      await execute(`select ${check}`)
    } catch (error) {
      problems.push(`supabase/schemas: the body of ${name} does not hold: ${error.message}`)
    }
  return problems
}
