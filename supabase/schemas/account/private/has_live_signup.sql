create function private.has_live_signup(worker_id uuid, child_id uuid default null) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return exists (
    select from public.signups as signup
    join public.events as event on event.id = signup.event_id
    where signup.worker_id = has_live_signup.worker_id
      and (has_live_signup.child_id is null or signup.child_id = has_live_signup.child_id)
      and event.state = '已发布' and event.ends_at > now()
      and signup.status in ('待审核', '已确认', '候补', '待确认', '已签到')
  );
end
$$;

comment on function private.has_live_signup is
  'Whether a worker, or one child of theirs, has a live signup for an event that is not over. Then the account and the child stay.';
grant execute on function private.has_live_signup to app_definer;
