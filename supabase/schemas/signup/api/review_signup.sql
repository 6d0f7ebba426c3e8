create function api.review_signup(signup_id uuid, approve boolean, reason text default null) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.require_organizer();
  reviewed public.signups;
  event public.events;
  refusal text;
begin
  select signup.* into reviewed
  from public.signups as signup
  where signup.id = signup_id
    and signup.event_id in (select managed.id from private.managed_events(own_id) as managed);
  if reviewed.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  event := private.managed_event(reviewed.event_id);
  perform private.lock_pool(reviewed.event_id, reviewed.pool);
  if event.state = '已取消' then
    perform private.raise_code(409, 'event_canceled');
  end if;
  refusal := private.decide_signup(signup_id, event, approve, reason);
  if refusal is not null then
    perform private.raise_code(409, refusal);
  end if;
  select * into reviewed from public.signups as signup where signup.id = signup_id;
  return private.signup_row_json(reviewed, event, false);
end
$$;

comment on function api.review_signup is 'An organizer lets a signup in (a seat, else the waitlist by signup order) or not; once.';
alter function api.review_signup owner to app_definer;
grant execute on function api.review_signup to authenticated;
