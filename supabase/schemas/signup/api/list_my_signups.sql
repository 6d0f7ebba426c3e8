create function api.list_my_signups() returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
begin
  perform private.expire_offers(own.event_id)
  from public.signups as own
  where own.worker_id = own_id and own.status = '待确认' and own.offer_expires_at <= now();
  return (
    select coalesce(jsonb_agg(
      private.signup_json(own) || jsonb_build_object('event', private.event_summary_json(event)) order by own.created_at desc, own.id
    ), '[]')
    from public.signups as own
    join public.events as event on event.id = own.event_id
    where own.worker_id = own_id
  );
end
$$;

comment on function api.list_my_signups is 'The worker''s signups with their events, newest first.';
alter function api.list_my_signups owner to app_definer;
grant execute on function api.list_my_signups to authenticated;
