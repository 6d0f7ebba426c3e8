import * as z from '#shared/zod.ts'
import type { CopiedDatabase } from './copied-database.ts'

/** One table of ours with the columns that a copy holds. `name` is quoted and has its schema. */
export type CopiedTable = { name: string; columns: string }

const tablesSchema = z.array(z.object({ name: z.string(), columns: z.string() }))
const sequencesSchema = z.array(z.object({ name: z.string(), value: z.string() }))
const keysSchema = z.array(z.object({ table: z.string(), name: z.string(), definition: z.string() }))

const ours = `('public', 'private')`

/** Every table of ours but that of the keys, which are kept apart from what they encrypt. */
export async function listTables(database: CopiedDatabase): Promise<CopiedTable[]> {
  const rows = await database.query(`
    select format('%I.%I', n.nspname, c.relname) as name, (
        select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute as a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      ) as columns
    from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ${ours}
      and (n.nspname, c.relname) <> ('private', 'encryption_keys')
      and not exists (select from pg_depend as d where d.objid = c.oid and d.deptype = 'e')
    order by n.nspname collate "C", c.relname collate "C"`)
  return z.parse(tablesSchema, rows)
}

/** The sequences that were used, with the last number that each gave. */
export async function listSequences(database: CopiedDatabase): Promise<z.infer<typeof sequencesSchema>> {
  const rows = await database.query(`
    select format('%I.%I', schemaname, sequencename) as name, last_value::text as value
    from pg_sequences where schemaname in ${ours} and last_value is not null
    order by schemaname collate "C", sequencename collate "C"`)
  return z.parse(sequencesSchema, rows)
}

/** The foreign keys of our tables, each with the clause that makes it. */
export async function listForeignKeys(database: CopiedDatabase): Promise<z.infer<typeof keysSchema>> {
  const rows = await database.query(`
    select format('%I.%I', n.nspname, c.relname) as table, quote_ident(k.conname) as name,
      pg_get_constraintdef(k.oid) as definition
    from pg_constraint as k join pg_class as c on c.oid = k.conrelid join pg_namespace as n on n.oid = c.relnamespace
    where k.contype = 'f' and n.nspname in ${ours}`)
  return z.parse(keysSchema, rows)
}
