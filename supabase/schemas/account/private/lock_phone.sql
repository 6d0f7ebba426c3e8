-- Listing a phone and verifying it look at each other's rows, which are not yet there to be locked. Who takes this lock
-- waits for nothing afterwards but rows that are listed for the same phone.
create function private.lock_phone(phone text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('listed phone ' || phone, 0));
end
$$;

comment on function private.lock_phone is 'Makes those who list a phone and those who verify it take turns until the end of their transactions.';
grant execute on function private.lock_phone to app_definer;
