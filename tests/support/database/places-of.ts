import type { EmbeddedSupabase } from '../../../supabase/embedded/lite.ts'

/** Every place in every table of ours where one of the words occurs, binary columns included: `public.signups.phone`. */
export async function placesOf(supabase: EmbeddedSupabase, ...words: string[]): Promise<string[]> {
  const columns = await supabase.query<{ schema: string; name: string; column: string }>(
    `select column_entry.table_schema as schema, column_entry.table_name as name, column_name as column
     from information_schema.columns as column_entry
     join information_schema.tables as table_entry using (table_schema, table_name)
     where table_type = 'BASE TABLE' and column_entry.table_schema in ('public', 'private')`,
  )
  const places: string[] = []
  for (const { schema, name, column } of columns)
    for (const word of words) {
      const [row] = await supabase.query<{ found: boolean }>(
        `select exists (select from "${schema}"."${name}" where position($1 in "${column}"::text) > 0) as found`,
        [word],
      )
      if (row?.found === true) places.push(`${schema}.${name}.${column}`)
    }
  return places
}
