-- Who there is, and what nobody may do until it is granted by name.
--
--   public   what staff see and edit in the console; not exposed by the API
--   api      the only exposed schema: functions, owned by app_definer
--   private  secrets, rules and jobs; neither exposed nor shown to staff

create schema if not exists extensions;
create extension if not exists pgcrypto with schema extensions;

do $$
begin
  if not exists (select from pg_roles where rolname = 'app_definer') then
    create role app_definer nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'staff') then
    create role staff nologin;
  end if;
end
$$;

comment on role app_definer is
  'Owns the functions of schema api and whatever carries a decision through. Triggers recognize it by current_user.';
comment on role staff is
  'Union staff in a self-hosted console: reads public, edits what is theirs; owns nothing, has no key.';

-- The role that migrates must be able to hand functions over and to replace them later. A superuser needs no membership.
do $$
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant app_definer to %I', current_user);
  end if;
end
$$;

create schema if not exists api;
create schema if not exists private;

comment on schema public is '工作人员在控制台里看到和编辑的数据';
comment on schema api is 'The only schema the API exposes: functions owned by app_definer';
comment on schema private is 'Secrets, rules and jobs; not exposed, not shown to staff';

-- A hosted project grants everything in public to the API roles by default: taken back before there is any table.
alter default privileges revoke execute on functions from public;
alter default privileges in schema public revoke all on tables from anon, authenticated, service_role;
alter default privileges in schema public revoke all on sequences from anon, authenticated, service_role;
alter default privileges in schema public revoke all on functions from anon, authenticated, service_role;
revoke all on schema public from public, anon, authenticated, service_role;

grant usage on schema api to anon, authenticated, service_role;
grant usage, create on schema api, private to app_definer;
grant usage on schema public to app_definer, staff;
grant usage on schema private to staff;

-- Called at the end of each migration that defines functions of schema api.
create procedure private.hand_over_api_functions()
language plpgsql
set search_path = ''
as $$
declare
  api_function regprocedure;
begin
  for api_function in
    select oid::regprocedure from pg_catalog.pg_proc where pronamespace = 'api'::regnamespace
  loop
    execute format('alter function %s owner to app_definer', api_function);
    execute format('revoke execute on function %s from public', api_function);
  end loop;
end
$$;
comment on procedure private.hand_over_api_functions is
  'Makes app_definer the owner of every function of schema api and takes execute from everybody; grants by name follow.';
