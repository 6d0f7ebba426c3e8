create function api.list_events() returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.expire_offers();
  return (
    select coalesce(jsonb_agg(private.event_summary_json(event) order by event.starts_at, event.id), '[]')
    from public.events as event
    where event.state <> '草稿' and event.ends_at > now() - interval '60 days'
      and event.kind <> all (private.off_kinds())
  );
end
$$;

comment on function api.list_events is 'Published and canceled events with free seats, by start. Events that ended more than 60 days ago are left out, and kinds that are off.';
alter function api.list_events owner to app_definer;
grant execute on function api.list_events to anon, authenticated;
