create function private.has_attended(signup public.signups) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return exists (
    select from public.events as event where event.id = signup.event_id and event.finished_at is not null
  ) and signup.status in ('已签到', '已确认');
end
$$;

comment on function private.has_attended is
  'Whether a person was present, once the event is over: checked in, or confirmed when check-in was not used and nobody was marked absent.';
grant execute on function private.has_attended to app_definer;
