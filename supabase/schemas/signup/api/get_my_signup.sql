create function api.get_my_signup(event_id uuid, session integer default null, signup_id uuid default null) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  latest public.signups;
begin
  perform private.expire_offers(event_id);
  perform private.close_signups(event_id);
  select * into latest from public.signups as own
  where own.event_id = get_my_signup.event_id and own.worker_id = own_id
    and (session is null or own.session_number = session) and (signup_id is null or own.id = signup_id)
  order by own.created_at desc, own.line_number desc
  limit 1;
  if latest.id is null then
    perform private.published_event(event_id);
    return null;
  end if;
  return private.signup_json(latest);
end
$$;

comment on function api.get_my_signup is 'The worker''s latest signup for an event for one of its chosen sessions, or the one with this id, or null. A draft event is not_found.';
alter function api.get_my_signup owner to app_definer;
grant execute on function api.get_my_signup to authenticated;
