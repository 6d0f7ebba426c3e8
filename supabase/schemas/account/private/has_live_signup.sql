create function private.has_live_signup(worker_id uuid) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return exists (
    select from public.signups as signup
    join public.events as event on event.id = signup.event_id
    where signup.worker_id = has_live_signup.worker_id and event.state = '已发布' and event.ends_at > now()
      and signup.status in ('待审核', '已确认', '候补', '待确认', '已签到')
  );
end
$$;

comment on function private.has_live_signup is
  'Whether a worker has a live signup for an event that is not over. Then the account stays.';
grant execute on function private.has_live_signup to app_definer;
