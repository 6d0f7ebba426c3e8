import type { SqlRunner } from '../../supabase/embedded/migrations.ts'

/**
 * Bodies are not checked while the objects they name do not exist yet. This checks them, and returns a sentence for each
 * function whose body does not hold.
 */
export async function findFunctionFaults({ execute, query }: SqlRunner): Promise<string[]> {
  const functions = await query(`
    select pg_proc.oid::regprocedure::text as name, lanvalidator::regproc::text || '(' || pg_proc.oid || ')' as check
    from pg_proc join pg_language on pg_language.oid = prolang
    where pronamespace::regnamespace::text in ('public', 'api', 'private') and lanname in ('sql', 'plpgsql')
    order by 1`)
  const faults: string[] = []
  for (const { name, check } of functions)
    try {
      await execute(`select ${check}`)
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      faults.push(`supabase/schemas: the body of ${name} does not hold: ${reason}`)
    }
  return faults
}
