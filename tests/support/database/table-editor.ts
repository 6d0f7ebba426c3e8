import type { PostgresMeta } from '@supabase/postgres-meta'

/** Saves cells of a row like the Table Editor: it names the changed columns and reads the row from JSON. */
export function saveCells(table: string, cells: object, where: string): string {
  const columns = Object.keys(cells).join(', ')
  const json = JSON.stringify(cells).replaceAll("'", "''")
  return `update public.${table} set (${columns}) = (select ${columns} from json_populate_record(null::public.${table}, '${json}'))
    where ${where} returning *`
}

/** Adds a row like the Table Editor. */
export function insertRow(table: string, cells: object): string {
  const columns = Object.keys(cells).join(', ')
  const json = JSON.stringify([cells]).replaceAll("'", "''")
  return `insert into public.${table} (${columns})
    select ${columns} from json_populate_recordset(null::public.${table}, '${json}') returning *`
}

/** The rows that Studio shows for a statement. Throws with the sentence that it shows for a refusal. */
export async function askStudio(studio: PostgresMeta, sql: string): Promise<Record<string, unknown>[]> {
  const { data, error } = await studio.query(sql)
  if (error) throw new Error(error.message)
  return data
}
