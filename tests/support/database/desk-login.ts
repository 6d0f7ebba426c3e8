import type { EmbeddedSupabase } from '../../../supabase/embedded/lite.ts'

/** Runs statements as a login, as if it had signed in itself: the last one's rows. All is rolled back. */
export async function asLogin(
  { query }: EmbeddedSupabase,
  login: string,
  ...statements: string[]
): Promise<Record<string, unknown>[]> {
  await query('begin')
  try {
    await query(`set local session authorization ${login}`)
    let rows: Record<string, unknown>[] = []
    for (const sql of statements) rows = await query(sql)
    return rows
  } finally {
    await query('rollback')
    // PGlite does not take this back by itself.
    await query('set session authorization postgres')
  }
}

/** As `asLogin`, with triggers off: how many rows each of these statements touches, which are by name and return rows. */
export async function rowsTouchedAs(
  supabase: EmbeddedSupabase,
  login: string,
  statements: Readonly<Record<string, string>>,
): Promise<Record<string, number>> {
  const named = Object.entries(statements)
  await supabase.query('set session_replication_role = replica')
  try {
    const [row] = await asLogin(
      supabase,
      login,
      `with ${named.map(([name, sql]) => `"${name}" as (${sql})`).join(', ')}
       select ${named.map(([name]) => `(select count(*)::integer from "${name}") as "${name}"`).join(', ')}`,
    )
    return row as Record<string, number>
  } finally {
    await supabase.query('set session_replication_role = origin')
  }
}
