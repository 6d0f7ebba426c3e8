create function private.forget_rounds() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  delete from private.met_pairs as met where met.event_id = new.id;
  delete from private.round_schedules as stale where stale.event_id = new.id;
  return null;
end
$$;

comment on function private.forget_rounds is 'With the personal data of the signups, the record of who sat together is deleted.';
alter function private.forget_rounds owner to app_definer;
