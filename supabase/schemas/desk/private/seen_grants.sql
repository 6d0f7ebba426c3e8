create function private.seen_grants(application_id uuid) returns text
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if not exists (
    select from public.applications as own
    where own.id = seen_grants.application_id and private.is_in_scope(own.trade_union_id)
  ) then
    return null;
  end if;
  return private.earlier_grants(seen_grants.application_id, private.unions_in_scope());
end
$$;

comment on function private.seen_grants is
  'private.earlier_grants for the login that asks: of unions out of its scope only the name; null for an application out of it.';
alter function private.seen_grants owner to app_definer;
grant execute on function private.seen_grants to staff;
