create function private.open_join(own_id uuid) returns private.account_joins
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  opened private.account_joins;
begin
  select * into opened from private.account_joins as listed
  where own_id in (listed.asker_id, listed.other_id) and listed.expires_at > now()
  order by listed.expires_at desc limit 1;
  return opened;
end
$$;

comment on function private.open_join is 'The join that a worker takes part in now, on either side.';
grant execute on function private.open_join to app_definer;
