create function private.record_signup_status(
  signup_id uuid, status public.signup_status, note text, actor text default null
) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  insert into public.signup_events (signup_id, status, note, actor)
  values (record_signup_status.signup_id, record_signup_status.status, record_signup_status.note, record_signup_status.actor);
end
$$;

comment on function private.record_signup_status is
  'Writes a status into the history of a signup, with the organizer who decided it, if one did.';
grant execute on function private.record_signup_status to app_definer;
