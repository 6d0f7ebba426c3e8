-- With an empty search_path PostgreSQL still looks the names of types and relations up in the session's temporary schema
-- first. Whoever could make temporary objects put a domain "text" there, whose check ran their code as app_definer or as
-- the tables' owner. Named last, the temporary schema hides nothing. An invoker helper is called by definers and runs in
-- their name, so every routine is pinned; and nobody but the owner needs temporary objects.

do $$
declare
  routine regprocedure;
begin
  for routine in
    select oid from pg_catalog.pg_proc
    where pronamespace in ('public'::regnamespace, 'api'::regnamespace, 'private'::regnamespace)
  loop
    execute format('alter routine %s set search_path = pg_catalog, pg_temp', routine);
  end loop;
end
$$;

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
  -- Who may not revoke is not always told so: what somebody else granted stays without a word.
  select string_agg(taker, ', ') into left_with from unnest(string_to_array(takers, ', ')) as taker
  where has_database_privilege(taker, current_database(), 'temporary');
  if left_with is not null then
    raise warning 'temporary objects may still be made by: %. The functions are safe from them; take the right away all the same, as the owner of the database: revoke temporary on database % from %;',
      left_with, quote_ident(current_database()), takers;
  end if;
end
$$;
