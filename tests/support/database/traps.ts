import type postgres from 'postgres'

/**
 * Creates, in the session's temporary schema, one object under every name that a body may write without its schema:
 * each type and relation of pg_catalog, each table and view of ours, and the functions and operators that bodies use. A
 * lookup of one of them there runs `pg_temp.spring`, which reports it in a notice: `sprung <name> as <role>`. A notice
 * arrives even when the statement fails afterwards. Needs the right to make temporary objects.
 */
export async function layTraps(session: postgres.Sql | postgres.ReservedSql): Promise<void> {
  await session.unsafe(trapSql)
}

/** Reads a notice of a trap; undefined for any other. */
export function readTrap(message = ''): { name: string; role: string } | undefined {
  const [, name, role] = /^sprung (.+) as (\S+)$/.exec(message) ?? []
  return name === undefined || role === undefined ? undefined : { name, role }
}

const spring = `
  create function pg_temp.spring(name pg_catalog.text) returns pg_catalog.bool language plpgsql as $$
  begin
    raise notice 'sprung % as %', name, current_user;
    return true;
  end $$`

/** Each statement by itself: what cannot be made (a view of a pseudo-type, a second domain of that name) is left out. */
const layEach = (statements: string) => `
  do $$
  declare
    line record;
  begin
    for line in ${statements} loop
      begin
        execute line.statement;
      exception when others then
        null;
      end;
    end loop;
  end $$`

const types = `
  select pg_catalog.format('create domain pg_temp.%I as pg_catalog.%I check (pg_temp.spring(%L))', typname, typname, 'type ' || typname) as statement
  from pg_catalog.pg_type
  where typnamespace = 'pg_catalog'::regnamespace and typtype in ('b', 'r', 'm') and typcategory <> 'A'`

const relations = `
  select distinct on (relname) pg_catalog.format('create view pg_temp.%I as select (null::%s).* from (values (1)) as one where pg_temp.spring(%L)',
    relname, pg_class.oid::regclass, 'relation ' || relname) as statement
  from pg_catalog.pg_class
  where relnamespace::regnamespace::pg_catalog.text in ('pg_catalog', 'public', 'private') and relkind in ('r', 'v')`

/** PostgreSQL looks up neither functions nor operators in the temporary schema. That is tried too. */
const functions = `
  select pg_catalog.format('create function pg_temp.%I(%s) returns %s language sql as %L', proname,
    pg_catalog.pg_get_function_identity_arguments(pg_proc.oid), prorettype::regtype,
    pg_catalog.format('select null::%s where pg_temp.spring(%L)', prorettype::regtype, 'function ' || proname)) as statement
  from pg_catalog.pg_proc
  where pronamespace = 'pg_catalog'::regnamespace and prokind = 'f' and not proretset
    and proname in (
      select (pg_catalog.regexp_matches(prosrc, '(\\w+)\\(', 'g'))[1] from pg_catalog.pg_proc
      where pronamespace::regnamespace::pg_catalog.text in ('public', 'api', 'private')
    )`

const operators = `
  select pg_catalog.format('create function pg_temp.%I(%s, %s) returns %s language sql as %L', 'operator_' || pg_operator.oid,
      oprleft::regtype, oprright::regtype, oprresult::regtype,
      pg_catalog.format('select null::%s where pg_temp.spring(%L)', oprresult::regtype, 'operator ' || oprname))
    || pg_catalog.format('; create operator pg_temp.%s (leftarg = %s, rightarg = %s, function = pg_temp.%I)', oprname,
      oprleft::regtype, oprright::regtype, 'operator_' || pg_operator.oid) as statement
  from pg_catalog.pg_operator
  where oprnamespace = 'pg_catalog'::regnamespace and oprleft <> 0
    and oprname in ('=', '<>', '||', '->>')`

const grants = `
  select 'grant execute on all functions in schema pg_temp to public' as statement
  union all
  select pg_catalog.format('grant select on pg_temp.%I to public', relname) from pg_catalog.pg_class where relnamespace = pg_my_temp_schema()`

const trapSql = [spring, ...[operators, functions, relations, types, grants].map(layEach)].join(';\n')
