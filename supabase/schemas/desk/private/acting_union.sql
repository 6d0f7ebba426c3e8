create function private.acting_union() returns text
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return coalesce(
    (select own.trade_union_id from private.desk_logins as own where own.login = session_user and own.closed_at is null),
    (select found.id from public.trade_unions as found where found.level = '省级' and private.covers_province())
  );
end
$$;

comment on function private.acting_union is 'The union of the login, the province for the owner; null for a login that nobody listed.';
alter function private.acting_union owner to app_definer;
grant execute on function private.acting_union to staff;
