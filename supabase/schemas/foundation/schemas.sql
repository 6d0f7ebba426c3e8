-- Where things are, and what nobody may do until it is granted by name.
--
--   public   what staff see and edit in the console; not exposed by the API
--   api      the only exposed schema: functions, owned by app_definer
--   private  secrets, rules and jobs; neither exposed nor shown to staff

create schema if not exists extensions;
create extension if not exists pgcrypto with schema extensions;
create schema if not exists api;
create schema if not exists private;

comment on schema public is '工作人员在控制台里看到和编辑的数据';
comment on schema api is 'The only schema the API exposes: functions owned by app_definer';
comment on schema private is 'Secrets, rules and jobs; not exposed, not shown to staff';

-- A hosted project grants everything in public to the API roles by default. This is revoked before the first table.
alter default privileges revoke execute on functions from public;
alter default privileges in schema public revoke all on tables from anon, authenticated, service_role;
alter default privileges in schema public revoke all on sequences from anon, authenticated, service_role;
alter default privileges in schema public revoke all on functions from anon, authenticated, service_role;
revoke all on schema public from public, anon, authenticated, service_role;

grant usage on schema api to anon, authenticated, service_role;
grant usage, create on schema api, private to app_definer;
grant usage on schema public to app_definer, staff;
grant usage on schema private to staff;

-- Only the owner needs temporary objects. With them, a caller could give another meaning to names that a function uses.
do $$
declare
  takers constant text := 'public, anon, authenticated, service_role, staff';
  left_with text;
begin
  begin
    execute format('revoke temporary on database %I from %s', current_database(), takers);
  exception when insufficient_privilege then
    null;
  end;
  -- Revoking what another role granted can fail without an error.
  select string_agg(taker, ', ') into left_with from unnest(string_to_array(takers, ', ')) as taker
  where has_database_privilege(taker, current_database(), 'temporary');
  if left_with is not null then
    raise warning 'temporary objects may still be made by: %. The functions are safe from them; take the right away all the same, as the owner of the database: revoke temporary on database % from %;',
      left_with, quote_ident(current_database()), takers;
  end if;
end
$$;
