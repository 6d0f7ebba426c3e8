create function private.checked_in_signup(event_id uuid) returns public.signups
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  own_signup public.signups;
begin
  select * into own_signup from public.signups as own
  where own.event_id = checked_in_signup.event_id and own.worker_id = private.current_worker_id() and own.status = '已签到';
  if own_signup.id is null then
    perform private.published_event(event_id);
    perform private.raise_code(409, 'check_in_first');
  end if;
  return own_signup;
end
$$;

comment on function private.checked_in_signup is 'The caller''s signup when it is checked in, otherwise check_in_first.';
grant execute on function private.checked_in_signup to app_definer;
