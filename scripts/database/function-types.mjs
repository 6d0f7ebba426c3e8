/** The TypeScript types of schema api as the Supabase CLI writes them, arguments by name: a test compares the two. */
export async function writeFunctionTypes({ query }) {
  const rows = await query(functionsSql)
  const lines = rows.map(({ name, args, result }) => {
    const fields = args.map(
      ({ argument, type, optional }) => `${argument}${optional ? '?' : ''}: ${toTypeScript(type)}`,
    )
    const taken = fields.length === 0 ? 'Record<PropertyKey, never>' : `{ ${fields.sort().join('; ')} }`
    return `      ${name}: { Args: ${taken}; Returns: ${toTypeScript(result)} }`
  })
  return `// Written by scripts/generate-schema.mjs from the migrations. Do not edit.
export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  api: {
    Tables: { [_ in never]: never }
    Views: { [_ in never]: never }
    Functions: {
${lines.join('\n')}
    }
    Enums: { [_ in never]: never }
    CompositeTypes: { [_ in never]: never }
  }
}
`
}

const types = {
  text: 'string',
  uuid: 'string',
  jsonb: 'Json',
  boolean: 'boolean',
  integer: 'number',
  bigint: 'number',
}

function toTypeScript(type) {
  const isArray = type.endsWith('[]')
  const element = types[isArray ? type.slice(0, -2) : type]
  if (element === undefined) throw new Error(`no TypeScript type is known for ${type}`)
  return isArray ? `${element}[]` : element
}

const functionsSql = `
  select proname as name, format_type(prorettype, null) as result,
    coalesce((
      select jsonb_agg(jsonb_build_object(
        'argument', proargnames[place], 'type', format_type(type, null), 'optional', place > pronargs - pronargdefaults
      ) order by place)
      from unnest(proargtypes::oid[]) with ordinality as listed (type, place)
    ), '[]') as args
  from pg_proc
  where pronamespace = 'api'::regnamespace
  order by proname`
