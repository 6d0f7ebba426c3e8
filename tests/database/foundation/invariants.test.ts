import { describe, expect, test } from 'vitest'
import { apiCallers } from '../../support/database/api-callers.ts'
import { useEmbeddedSupabase } from '../../support/database/embedded.ts'
import { usePostgres } from '../../support/database/postgres.ts'

const embedded = useEmbeddedSupabase()
const postgres = usePostgres()

const ours = `('public', 'api', 'private')`

type Row = Record<string, unknown>
const databases: [string, (sql: string) => Promise<Row[]>][] = [
  ['the embedded database', (sql) => embedded.current.query(sql)],
  [
    'a PostgreSQL prepared like a hosted project',
    async (sql) => [...(await postgres.current.owner.unsafe(sql))],
  ],
]

for (const [name, query] of databases)
  describe(name, () => {
    test('every table has row level security', async () => {
      expect(
        await query(`
          select relnamespace::regnamespace || '.' || relname as name from pg_class
          where relnamespace::regnamespace::text in ${ours} and relkind in ('r', 'p') and not relrowsecurity`),
      ).toEqual([])
    })

    test('no policy lets staff write a row without asking whose it is', async () => {
      expect(
        await query(`
          select tablename || ': ' || policyname as name from pg_policies
          where schemaname in ${ours} and 'staff' = any (roles) and cmd <> 'SELECT' and 'true' in (qual, with_check)`),
      ).toEqual([])
    })

    test('every table, column, enum and function that staff see has a Chinese comment', async () => {
      expect(
        await query(`
          with seen (name, comment) as (
            select relname::text, obj_description(oid, 'pg_class') from pg_class
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'v')
            union all
            select relname || '.' || attname, col_description(attrelid, attnum) from pg_attribute
            join pg_class on pg_class.oid = attrelid
            where relnamespace = 'public'::regnamespace and relkind in ('r', 'v') and attnum > 0 and not attisdropped
            union all
            select typname::text, obj_description(oid, 'pg_type') from pg_type
            where typnamespace = 'public'::regnamespace and typtype = 'e'
            union all
            select proname::text, obj_description(oid, 'pg_proc') from pg_proc where pronamespace = 'public'::regnamespace
            union all select 'schema public', obj_description('public'::regnamespace, 'pg_namespace')
          )
          select name, comment from seen where comment is null or comment !~ '[\u4e00-\u9fff]'`),
      ).toEqual([])
    })

    test('every function of schema api belongs to app_definer, runs as it and is described', async () => {
      expect(
        await query(`
          select proname from pg_proc
          where pronamespace = 'api'::regnamespace
            and (proowner::regrole::text <> 'app_definer' or not prosecdef or obj_description(oid, 'pg_proc') is null)`),
      ).toEqual([])
    })

    test('every function of ours finds pg_catalog first and temporary objects last, whoever calls it', async () => {
      const rows = await query(`
        select oid::regprocedure::text as name from pg_proc
        where pronamespace::regnamespace::text in ${ours}
          and not 'search_path=pg_catalog, pg_temp' = any (coalesce(proconfig, '{}'))`)
      expect(
        rows.map(({ name }) => `${name} must say "set search_path = pg_catalog, pg_temp" in its definition`),
      ).toEqual([])
    })

    test('no function that lends its rights takes a value of any type, whose casts would be the caller’s', async () => {
      expect(
        await query(`
          select pg_proc.oid::regprocedure::text as name from pg_proc, unnest(proargtypes) as argument
          join pg_type on pg_type.oid = argument
          where pronamespace::regnamespace::text in ${ours} and prosecdef and typtype = 'p'`),
      ).toEqual([])
    })

    test('the API roles and staff make neither temporary objects nor objects in a schema', async () => {
      expect(
        await query(`
          select role, 'temporary' as right from unnest(array['public', 'anon', 'authenticated', 'service_role', 'staff']) as role
          where has_database_privilege(role, current_database(), 'temporary')
          union all
          select role, 'create in ' || nspname from pg_namespace,
            unnest(array['public', 'anon', 'authenticated', 'service_role', 'staff']) as role
          where nspname !~ '^pg_(toast_)?temp_' and has_schema_privilege(role, pg_namespace.oid, 'create')`),
      ).toEqual([])
    })

    test('who may call what is exactly the list', async () => {
      const rows = await query(`
        select proname as name, array_agg(role order by role) filter (where has_function_privilege(role, oid, 'execute')) as callers
        from pg_proc, unnest(array['anon', 'authenticated', 'service_role']) as role
        where pronamespace = 'api'::regnamespace
        group by oid, proname`)
      const granted = Object.fromEntries(rows.map((row) => [row.name, row.callers]))
      expect(granted).toEqual(apiCallers)
    })

    test('nothing is executable by everybody, and the API roles reach no function outside schema api', async () => {
      expect(
        await query(`
          select oid::regprocedure::text as name from pg_proc
          where pronamespace::regnamespace::text in ${ours}
            and (proacl is null or exists (select from aclexplode(proacl) as entry where entry.grantee = 0))`),
      ).toEqual([])
      const reached = await query(`
        select oid::regprocedure::text as name, role from pg_proc, unnest(array['anon', 'authenticated', 'service_role']) as role
        where pronamespace::regnamespace::text in ('public', 'private') and has_function_privilege(role, oid, 'execute')`)
      // The storage's policies call this one as the worker.
      expect(reached).toEqual([{ name: 'private.is_announced_upload(text)', role: 'authenticated' }])
    })

    test('the API roles hold no right on any table of ours, nor enter public or private', async () => {
      expect(
        await query(`
          select pg_class.oid::regclass::text as name, role, privilege
          from pg_class, unnest(array['anon', 'authenticated', 'service_role']) as role,
            unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) as privilege
          where relnamespace::regnamespace::text in ${ours} and relkind in ('r', 'v', 'p')
            and has_table_privilege(role, pg_class.oid, privilege)`),
      ).toEqual([])
      expect(
        await query(`
          select role, schema from unnest(array['anon', 'authenticated', 'service_role']) as role,
            unnest(array['public', 'private']) as schema where has_schema_privilege(role, schema, 'usage')`),
      ).toEqual([])
    })

    test('a table made tomorrow is granted to nobody', async () => {
      await query('create table public.made_tomorrow (id integer)')
      const rights = await query(`
        select role from unnest(array['anon', 'authenticated', 'service_role', 'staff']) as role
        where has_table_privilege(role, 'public.made_tomorrow', 'select')`)
      await query('drop table public.made_tomorrow')
      expect(rights).toEqual([])
    })

    test('app_definer cannot log in, does not bypass row level security, and owns no table', async () => {
      expect(
        await query(`
          select rolcanlogin, rolbypassrls, rolsuper,
            (select count(*)::integer from pg_class where relowner = pg_roles.oid) as owned
          from pg_roles where rolname = 'app_definer'`),
      ).toEqual([{ rolcanlogin: false, rolbypassrls: false, rolsuper: false, owned: 0 }])
    })

    test('every foreign key has an index that finds its rows', async () => {
      expect(
        await query(`
          select conrelid::regclass::text || ' ' || conname as name from pg_constraint
          where contype = 'f' and connamespace::regnamespace::text in ${ours} and not exists (
            select from pg_index
            where indrelid = conrelid and (indkey::int2[])[0:array_length(conkey, 1) - 1] @> conkey
          )`),
      ).toEqual([])
    })
  })

test('the same tables, columns and functions in both', async () => {
  const picture = `
    select table_schema || '.' || table_name || '.' || column_name || ' ' || data_type as line
    from information_schema.columns where table_schema in ${ours}
    union all
    select oid::regprocedure::text || ' ' || md5(prosrc) from pg_proc where pronamespace::regnamespace::text in ${ours}
    order by 1`
  const [left, right] = await Promise.all(databases.map(([, query]) => query(picture)))
  expect(left?.map(({ line }) => line).sort()).toEqual(right?.map(({ line }) => line).sort())
})
