-- Policies call this in a subquery of its own, so that it is asked once per statement and its answer can use an index.
create function private.unions_in_scope() returns text[]
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if private.covers_province() then
    return array(select found.id from public.trade_unions as found);
  end if;
  return array(
    with recursive below (id) as (
      select own.trade_union_id from private.desk_logins as own where own.login = session_user and own.closed_at is null
      union
      select next.id from below join public.trade_unions as next on next.parent_id = below.id
    )
    select below.id from below
  );
end
$$;

comment on function private.unions_in_scope is
  'The union of the login and all below it: a city and its counties. All for the province, none for a login that is closed or was never listed.';
alter function private.unions_in_scope owner to app_definer;
grant execute on function private.unions_in_scope to staff;
