create function api.copy_event(event_id uuid, copy_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  copied public.events := private.managed_event(event_id);
begin
  return api.create_event(copy_id, copied.trade_union_id,
    private.event_json(copied) || jsonb_build_object('contact', private.contact_json(copied)) || jsonb_build_object('title', left(copied.title, 56) || '（复制）'));
end
$$;

comment on function api.copy_event is
  'A new draft like this event, without signups. The same copy_id answers the copy that exists.';
alter function api.copy_event owner to app_definer;
grant execute on function api.copy_event to authenticated;
