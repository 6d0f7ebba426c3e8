import type { EmbeddedSupabase } from '../../../supabase/embedded/lite.ts'

type Cells = Record<string, string | number | boolean | null>

/** Inserts a row as Studio does: one statement as role staff. */
export async function insertAsStaff(
  supabase: Pick<EmbeddedSupabase, 'query'>,
  table: string,
  cells: Cells,
): Promise<Record<string, unknown>> {
  const columns = Object.keys(cells)
  await supabase.query('set role staff')
  try {
    const [inserted] = await supabase.query<Record<string, unknown>>(
      `insert into public.${table} (${columns.join(', ')}) values (${columns.map((_, index) => `$${index + 1}`).join(', ')}) returning *`,
      Object.values(cells),
    )
    if (inserted === undefined) throw new Error('the row was not inserted')
    return inserted
  } finally {
    await supabase.query('reset role')
  }
}

/** The sentence with which the database refuses a row. */
export async function refusalOfRow(
  supabase: Pick<EmbeddedSupabase, 'query'>,
  table: string,
  cells: Cells,
): Promise<string> {
  try {
    await insertAsStaff(supabase, table, cells)
  } catch (error) {
    return error instanceof Error ? error.message : ''
  }
  return 'not refused'
}
