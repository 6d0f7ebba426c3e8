create function private.wait_for_signups() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform pg_advisory_xact_lock(private.signup_gate(new.id));
  perform private.lock_pools(new.id);
  return new;
end
$$;

comment on function private.wait_for_signups is
  'Whoever changes a published event waits for all who are signing up, and for those who move seats: the later triggers see them, and they see the change.';
alter function private.wait_for_signups owner to app_definer;
