create function private.doom_event_file() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  insert into private.doomed_files (path) values (old.path) on conflict do nothing;
  return old;
end
$$;

comment on function private.doom_event_file is 'The bytes of a file that an event no longer has are removed from the storage.';
alter function private.doom_event_file owner to app_definer;
