create function api.count_recipients(event_id uuid, segment jsonb) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event constant public.events := private.managed_event(event_id);
  counted record;
begin
  select * into counted from private.segment_of(event, segment);
  return jsonb_build_object('recipients', counted.recipients, 'withoutAccount', counted.without_account);
end
$$;

comment on function api.count_recipients is 'How many people a message to this segment would reach now, before it is sent.';
alter function api.count_recipients owner to app_definer;
grant execute on function api.count_recipients to authenticated;
