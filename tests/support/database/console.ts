import type { EmbeddedSupabase } from '../../../supabase/embedded/lite.ts'

/** What Studio would show for a refused change: the sentence and its code. */
export type Refusal = { sentence: string; code: string }

/** Runs a statement as the tables' owner, as hosted Studio does, and expects it to be refused. */
export async function refusalOf(
  supabase: EmbeddedSupabase,
  sql: string,
  parameters: unknown[] = [],
): Promise<Refusal> {
  try {
    await supabase.query(sql, parameters)
  } catch (error) {
    return describeRefusal(error)
  }
  throw new Error(`not refused: ${sql}`)
}

/** Runs a statement as role staff, as a self-hosted Studio does, and returns its rows. */
export const asStaff = (supabase: EmbeddedSupabase, sql: string): Promise<Record<string, unknown>[]> =>
  asRole(supabase, 'staff', sql)

/** Runs a statement as a role of the database and returns its rows. */
export async function asRole(
  supabase: EmbeddedSupabase,
  role: 'staff' | 'anon' | 'authenticated' | 'service_role',
  sql: string,
): Promise<Record<string, unknown>[]> {
  await supabase.query(`set role ${role}`)
  try {
    return await supabase.query(sql)
  } finally {
    await supabase.query('reset role')
  }
}

/** Runs a statement as role staff, or another, and expects it to be refused. */
export async function staffRefusalOf(
  supabase: EmbeddedSupabase,
  sql: string,
  role: Parameters<typeof asRole>[1] = 'staff',
): Promise<Refusal> {
  try {
    await asRole(supabase, role, sql)
  } catch (error) {
    return describeRefusal(error)
  }
  throw new Error(`not refused: ${sql}`)
}

/** Runs a statement with triggers off, to set times back or to break what the guards protect. */
export async function behindTheGuards(
  supabase: EmbeddedSupabase,
  sql: string,
  parameters: unknown[] = [],
): Promise<void> {
  await supabase.query('set session_replication_role = replica')
  try {
    await supabase.query(sql, parameters)
  } finally {
    await supabase.query('set session_replication_role = origin')
  }
}

function describeRefusal(error: unknown): Refusal {
  if (!(error instanceof Error)) throw error
  const detail = 'detail' in error && typeof error.detail === 'string' ? error.detail : ''
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return { sentence: error.message, code: code === 'P0001' ? detail : code }
}
