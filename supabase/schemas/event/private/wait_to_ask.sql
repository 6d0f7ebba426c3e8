create function private.wait_to_ask() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform pg_advisory_xact_lock(private.signup_gate(coalesce(new.event_id, old.event_id)));
  return coalesce(new, old);
end
$$;

comment on function private.wait_to_ask is
  'Staff who change what an event asks wait for all who are signing up: an answer that is on its way is an answer. An organizer''s plan has waited already.';
alter function private.wait_to_ask owner to app_definer;
