import type postgres from 'postgres'

/** A statement that calls a function of ours or fires the triggers of a table of ours, and its name. */
export type Entry = { of: string; sql: string }

/**
 * Calls every function and procedure of ours twice, with nothing and with a sample of each argument, and writes to
 * every table of ours in each way that fires a trigger: a row inserted and deleted, each column changed (an enum to
 * each of its values). They are read from the catalogs, so that new ones are included.
 */
export async function listEntries(sql: postgres.Sql): Promise<Entry[]> {
  const rows = await sql.begin(async (reading) => {
    // So that every name comes with its schema.
    await reading`set local search_path = pg_catalog`
    return reading.unsafe<Entry[]>(`${callsSql} union all ${writesSql}`)
  })
  return rows.map((row) => ({ of: row.of, sql: row.sql }))
}

const ours = `('public', 'api', 'private')`

/** A plausible value of a type: a row of the table with this row type, or else a castable value. */
const sample = (type: string) => `
  case
    when ${type}.typtype = 'c' then format('(select found from %s as found limit 1)', ${type}.typrelid::regclass)
    when ${type}.typtype = 'e' then quote_literal((select min(enumlabel::text) from pg_enum where enumtypid = ${type}.oid))
    else case ${type}.typname
      when 'uuid' then 'gen_random_uuid()' when 'jsonb' then $q$'{"a": "1"}'$q$ when 'json' then $q$'{}'$q$
      when 'bool' then 'true' when 'date' then 'current_date' when 'timestamptz' then 'now()' when 'bytea' then $q$'\\x00'$q$
      when 'text' then $q$'AH261122AAAAAA'$q$
      else case ${type}.typcategory when 'N' then '1' when 'A' then $q$'{}'$q$ when 'T' then $q$'1 hour'$q$ else $q$'1'$q$ end
    end
  end || format('::%I.%I', ${type}.typnamespace::regnamespace, ${type}.typname)`

const callsSql = `
  select pg_proc.oid::regprocedure::text as of,
    format(case prokind when 'p' then 'call %s(%s)' else 'select %s(%s)' end,
      format('%I.%I', pronamespace::regnamespace, proname), listed) as sql
  from pg_proc, lateral (
    select unnest(array[
      string_agg(format('null::%I.%I', typnamespace::regnamespace, typname), ', ' order by place),
      string_agg(${sample('pg_type')}, ', ' order by place)
    ]) as listed
    from unnest(proargtypes) with ordinality as argument (type, place) join pg_type on pg_type.oid = argument.type
  ) as arguments
  where pronamespace::regnamespace::text in ${ours} and prokind in ('f', 'p') and prorettype <> 'trigger'::regtype`

const writesSql = `
  select pg_class.oid::regclass::text, written.sql
  from pg_class, lateral (
    select format('insert into %s default values', pg_class.oid::regclass)
    union all
    select format('delete from %s', pg_class.oid::regclass)
    union all
    select format('update %s set %I = %s where ctid = (select min(ctid) from %1$s)', pg_class.oid::regclass, attname, value)
    from pg_attribute join pg_type on pg_type.oid = atttypid, lateral (
      select quote_literal(enumlabel) from pg_enum where enumtypid = atttypid
      union all
      select ${sample('pg_type')} where typtype <> 'e'
      union all
      select quote_ident(attname)
    ) as changed (value)
    where attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = '' and attidentity <> 'a'
  ) as written (sql)
  where relnamespace::regnamespace::text in ${ours} and relkind = 'r'
    and exists (select from pg_trigger where tgrelid = pg_class.oid and not tgisinternal)`
