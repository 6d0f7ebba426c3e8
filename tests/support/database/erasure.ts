import type { EmbeddedSupabase } from '../../../supabase/embedded/lite.ts'
import type { Person } from './people.ts'
import { announceFile, aSubmission, decide, submit } from './submissions.ts'

/** Stands nowhere else. */
export const knownName = '示例查无此人'

/** Every place of every table of ours where one of the words appears, binary columns included. */
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

/** An application of somebody with a name that stands nowhere else, with a photo, a correction and a decision. */
export async function aClosedApplication(
  supabase: EmbeddedSupabase,
  person: Person,
  name = knownName,
): Promise<string> {
  const photo = await announceFile(person, 'tuitionReceipt')
  const reference = await submit(person, {
    applicantName: name,
    answers: { ...(aSubmission().answers as object), fullName: name },
    summary: `姓名：${name}`,
    attachments: [photo],
  })
  await decide(supabase, reference, { decision: '受理', note: `给${name}打过电话` })
  await decide(supabase, reference, { decision: '不予通过', reason: `${name}不符合条件` })
  await person.call('rate_application', { reference, grade: '满意', comment: `${name}觉得还行` })
  return reference
}
