/** What the migrations add up to, read from the catalogs: for readers and reviews, never run. */
export async function drawSchema({ execute, query }) {
  // Every name with its schema.
  await execute("set search_path = ''")
  const sections = [
    ['Types', typesSql],
    ['Tables', tablesSql],
    ['Views', viewsSql],
    ['Functions', functionsSql],
    ['Policies of the storage', storagePoliciesSql],
  ]
  const parts = ['-- Written by scripts/generate-schema.mjs from the migrations. Do not edit, do not run.']
  for (const [title, sql] of sections) {
    const rows = await query(sql)
    parts.push(`-- ${title} ${'-'.repeat(100 - title.length)}`, ...rows.map(({ text }) => text.trim()))
  }
  return `${parts.join('\n\n')}\n`
}

const ours = `('public', 'api', 'private')`

const typesSql = `
  select format('create type %I.%I as enum (%s);', nspname, typname,
      (select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) from pg_enum where enumtypid = pg_type.oid))
    || E'\\n' || format('comment on type %I.%I is %L;', nspname, typname, obj_description(pg_type.oid, 'pg_type')) as text
  from pg_type join pg_namespace on pg_namespace.oid = typnamespace
  where typtype = 'e' and nspname in ${ours}
  order by nspname, typname`

const tablesSql = `
  select concat_ws(E'\\n',
    format('create table %s (', pg_class.oid::regclass::text),
    (
      select string_agg('  ' || line, E',\\n' order by kind, place, line)
      from (
        select 1 as kind, attnum as place, concat_ws(' ', quote_ident(attname), format_type(atttypid, atttypmod),
          case attidentity when 'a' then 'generated always as identity' end,
          case when attnotnull then 'not null' end,
          'default ' || pg_get_expr(adbin, adrelid)) as line
        from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
        where attrelid = pg_class.oid and attnum > 0 and not attisdropped
        union all
        select 2, 0, format('constraint %I %s', conname, pg_get_constraintdef(pg_constraint.oid))
        from pg_constraint where conrelid = pg_class.oid and contype <> 'n'
      ) as lines
    ),
    ');',
    (
      select string_agg(pg_get_indexdef(indexrelid) || ';', E'\\n' order by indexrelid::regclass::text)
      from pg_index where indrelid = pg_class.oid
        and not exists (select from pg_constraint where conindid = indexrelid and conrelid = pg_class.oid)
    ),
    case when relrowsecurity then format('alter table %s enable row level security;', pg_class.oid::regclass) end,
    (
      select string_agg(concat_ws(' ', format('create policy %I on %s for %s to %s', policyname,
          pg_class.oid::regclass, lower(cmd), array_to_string(roles, ', ')),
          'using (' || qual || ')', 'with check (' || with_check || ')') || ';', E'\\n' order by policyname)
      from pg_policies where schemaname = nspname and tablename = relname
    ),
    (
      select string_agg(format('grant %s on %s to %s;', privileges, pg_class.oid::regclass, grantee), E'\\n' order by grantee)
      from (
        select grantee::regrole::text as grantee, string_agg(lower(privilege_type), ', ' order by privilege_type) as privileges
        from aclexplode(relacl) where grantee <> relowner group by grantee
      ) as grants
    ),
    (
      select string_agg(format('grant update (%s) on %s to %s;', columns, pg_class.oid::regclass, grantee), E'\\n' order by grantee)
      from (
        select grantee::regrole::text as grantee, string_agg(quote_ident(attname), ', ' order by attnum) as columns
        from pg_attribute, aclexplode(attacl) where attrelid = pg_class.oid and privilege_type = 'UPDATE' group by grantee
      ) as grants
    ),
    (
      select string_agg(pg_get_triggerdef(pg_trigger.oid) || ';', E'\\n' order by tgname)
      from pg_trigger where tgrelid = pg_class.oid and not tgisinternal
    ),
    format('comment on table %s is %L;', pg_class.oid::regclass, obj_description(pg_class.oid, 'pg_class')),
    (
      select string_agg(format('comment on column %s.%I is %L;', pg_class.oid::regclass, attname,
        col_description(attrelid, attnum)), E'\\n' order by attnum)
      from pg_attribute
      where attrelid = pg_class.oid and attnum > 0 and not attisdropped and col_description(attrelid, attnum) is not null
    )
  ) as text
  from pg_class join pg_namespace on pg_namespace.oid = relnamespace
  where nspname in ${ours} and relkind = 'r'
  order by nspname, relname`

const viewsSql = `
  select concat_ws(E'\\n',
    format('create view %s%s as', pg_class.oid::regclass, ' with (' || array_to_string(reloptions, ', ') || ')'),
    pg_get_viewdef(pg_class.oid, 100),
    (
      select string_agg(format('grant %s on %s to %s;', lower(privilege_type), pg_class.oid::regclass,
        grantee::regrole), E'\\n' order by grantee::regrole::text, privilege_type)
      from aclexplode(relacl) where grantee <> relowner
    ),
    format('comment on view %s is %L;', pg_class.oid::regclass, obj_description(pg_class.oid, 'pg_class')),
    (
      select string_agg(format('comment on column %s.%I is %L;', pg_class.oid::regclass, attname,
        col_description(attrelid, attnum)), E'\\n' order by attnum)
      from pg_attribute
      where attrelid = pg_class.oid and attnum > 0 and col_description(attrelid, attnum) is not null
    )
  ) as text
  from pg_class join pg_namespace on pg_namespace.oid = relnamespace
  where nspname in ${ours} and relkind = 'v'
  order by nspname, relname`

const functionsSql = `
  select pg_get_functiondef(pg_proc.oid) || ';' || coalesce(E'\\n' || format('comment on %s %s is %L;',
      case prokind when 'p' then 'procedure' else 'function' end, pg_proc.oid::regprocedure,
      obj_description(pg_proc.oid, 'pg_proc')), '')
    || coalesce(E'\\n' || format('grant execute on function %s to %s;', pg_proc.oid::regprocedure, (
      select string_agg(grantee::regrole::text, ', ' order by grantee::regrole::text)
      from aclexplode(proacl) where grantee <> proowner and privilege_type = 'EXECUTE'
    )), '')
    || case when proowner = 'app_definer'::regrole then E'\\n-- Runs as app_definer.' else '' end as text
  from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
  where nspname in ${ours}
  order by nspname, proname, pg_proc.oid::regprocedure::text`

const storagePoliciesSql = `
  select concat_ws(' ', format('create policy %I on %I.%I for %s to %s', policyname, schemaname, tablename, lower(cmd),
      array_to_string(roles, ', ')), 'using (' || qual || ')', 'with check (' || with_check || ')') || ';' as text
  from pg_policies where schemaname = 'storage'
  order by policyname`
