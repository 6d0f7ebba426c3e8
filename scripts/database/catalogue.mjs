/**
 * Everything in which two databases of ours may differ, each object once: its name, and its definition from the
 * catalogs. The official diff does not see all of it (comments on columns of views, roles, rights on the database,
 * default privileges, column order, rows, buckets).
 */
export async function readCatalogue({ execute, query }, tablesWithRows) {
  // Every name with its schema.
  await execute(`set search_path = ''; set timezone = 'UTC'`)
  const rows = []
  for (const [kind, sql] of Object.entries(questions))
    for (const { name, definition } of await query(sql)) rows.push([`${kind} ${name}`, definition ?? ''])
  for (const table of tablesWithRows) rows.push([`rows of ${table}`, await readRows(query, table)])
  await execute('reset search_path; reset timezone')
  return new Map(rows)
}

const ours = `('public', 'api', 'private')`

/** Rights sorted by their holder. An owner's own rights follow from the owner. */
const rights = (acl) =>
  `(select string_agg(distinct coalesce(nullif(grantee, 0)::regrole::text, 'public') || ' ' || lower(privilege_type)
     || case when is_grantable then ' with grant option' else '' end, ', ') from aclexplode(${acl}))`

const questions = {
  role: `
    select rolname as name, concat_ws(E'\\n', (to_jsonb(pg_roles) - array['oid', 'rolpassword'])::text,
      shobj_description(oid, 'pg_authid'), (
        select string_agg(member::regrole::text || ' is member', ', ' order by member::regrole::text)
        from pg_auth_members where roleid = pg_roles.oid)) as definition
    from pg_roles where rolname in ('app_definer', 'staff', 'province_staff', 'anon', 'authenticated', 'service_role')`,
  'rights on': `select 'the database' as name, ${rights('datacl')} as definition from pg_database where datname = current_database()`,
  'settings of': `
    select coalesce(nullif(setrole, 0)::regrole::text, 'everybody') as name, setconfig::text as definition
    from pg_db_role_setting where setdatabase in (0, (select oid from pg_database where datname = current_database()))`,
  schema: `
    select nspname as name, concat_ws(E'\\n', nspowner::regrole, ${rights('nspacl')}, obj_description(oid, 'pg_namespace')) as definition
    from pg_namespace where nspname in ${ours}`,
  extension: `
    select extname as name, extnamespace::regnamespace::text as definition from pg_extension where extname <> 'plpgsql'`,
  'default rights of': `
    select concat_ws(' ', defaclrole::regrole, defaclobjtype, nullif(defaclnamespace, 0)::regnamespace) as name,
      ${rights('defaclacl')} as definition from pg_default_acl where defaclrole = current_user::regrole`,
  type: `
    select pg_type.oid::regtype::text as name, concat_ws(E'\\n',
      (select string_agg(enumlabel, ', ' order by enumsortorder) from pg_enum where enumtypid = pg_type.oid),
      typowner::regrole, ${rights('typacl')}, obj_description(pg_type.oid, 'pg_type')) as definition
    from pg_type where typnamespace::regnamespace::text in ${ours} and typtype in ('e', 'd', 'r', 'm')`,
  relation: `
    select pg_class.oid::regclass::text as name, concat_ws(E'\\n', relkind::text || relpersistence::text, relowner::regrole, reloptions,
      case when relkind in ('r', 'p') then concat('row security ', relrowsecurity, relforcerowsecurity) end,
      ${rights('relacl')}, obj_description(pg_class.oid, 'pg_class'), case when relkind = 'v' then pg_get_viewdef(pg_class.oid) end,
      case when relkind = 'S' then (select (to_jsonb(pg_sequence) - array['seqrelid', 'seqtypid'])::text from pg_sequence where seqrelid = pg_class.oid) end
    ) as definition
    from pg_class where relnamespace::regnamespace::text in ${ours} and relkind in ('r', 'p', 'v', 'm', 'S', 'f')`,
  'columns of': `
    select attrelid::regclass::text as name, string_agg(concat_ws(' ', attname, format_type(atttypid, atttypmod),
      case when attnotnull then 'not null' end, nullif(attidentity, ''), nullif(attgenerated, ''), pg_get_expr(adbin, adrelid),
      nullif(attcollation, 0)::regcollation, attoptions, ${rights('attacl')}, '· ' || col_description(attrelid, attnum)
    ), E'\\n' order by attnum) as definition
    from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum join pg_class on pg_class.oid = attrelid
    where relnamespace::regnamespace::text in ${ours} and relkind in ('r', 'p', 'v', 'm') and attnum > 0 and not attisdropped
    group by attrelid`,
  constraint: `
    select conrelid::regclass || ' ' || conname as name, concat_ws(' ', pg_get_constraintdef(oid), convalidated,
      obj_description(oid, 'pg_constraint')) as definition
    from pg_constraint where connamespace::regnamespace::text in ${ours} and contype <> 'n' and conrelid <> 0`,
  index: `
    select indexrelid::regclass::text as name, concat_ws(' ', pg_get_indexdef(indexrelid), indisvalid) as definition
    from pg_index join pg_class on pg_class.oid = indrelid where relnamespace::regnamespace::text in ${ours}`,
  trigger: `
    select tgrelid::regclass || ' ' || tgname as name, concat_ws(' ', pg_get_triggerdef(oid), tgenabled) as definition
    from pg_trigger where not tgisinternal
      and (select relnamespace::regnamespace::text from pg_class where pg_class.oid = tgrelid) in ${ours}`,
  policy: `
    select schemaname || '.' || tablename || ' ' || policyname as name,
      concat_ws(E'\\n', permissive, roles::text, cmd, qual, with_check) as definition
    from pg_policies where schemaname in ('public', 'api', 'private', 'storage')`,
  function: `
    select oid::regprocedure::text as name, concat_ws(E'\\n', pg_get_functiondef(oid), proowner::regrole, ${rights('proacl')},
      obj_description(oid, 'pg_proc')) as definition
    from pg_proc where pronamespace::regnamespace::text in ${ours} and prokind in ('f', 'p')`,
  publication: `select pubname || ' ' || tablename as name, '' as definition from pg_publication_tables`,
  'extended statistics': `select statistics_schemaname || '.' || statistics_name as name, attnames::text as definition from pg_stats_ext`,
}

/** Times differ from one load to the next, so rows are compared without them. */
async function readRows(query, table) {
  const rows = await query(`
    select (
      select jsonb_object_agg(key, value order by key) from jsonb_each(to_jsonb(kept))
      where key not in (
        select attname from pg_attribute where attrelid = '${table}'::regclass and atttypid in ('timestamptz'::regtype, 'timestamp'::regtype))
    )::text as row
    from ${table} as kept order by 1`)
  return rows.map(({ row }) => row).join('\n')
}
