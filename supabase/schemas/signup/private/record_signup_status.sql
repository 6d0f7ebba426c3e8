create function private.record_signup_status(signup_id uuid, status public.signup_status, note text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  insert into public.signup_events (signup_id, status, note)
  values (record_signup_status.signup_id, record_signup_status.status, record_signup_status.note);
end
$$;

comment on function private.record_signup_status is 'Writes a status into the history of a signup.';
grant execute on function private.record_signup_status to app_definer;
