create function api.remove_co_organizer(event_id uuid, organizer_id bigint) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event constant public.events := private.managed_event(event_id, '负责人');
  removed public.organizers;
begin
  select * into removed from public.organizers as organizer
  where organizer.id = organizer_id and (organizer.event_id = event.id or organizer.trade_union_id = event.trade_union_id);
  if removed.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  if removed.named_by is null or removed.bound_worker_id = private.current_worker_id() then
    perform private.raise_code(409, 'organizer_not_removable');
  end if;
  delete from public.organizers as organizer where organizer.id = removed.id;
  perform private.log_access(private.organizer_words(private.current_worker_id()), '移除组织者',
    event.title, format('%s %s', removed.name, private.mask_phone(removed.phone)), null, event.trade_union_id);
  return private.co_organizers_json(event);
end
$$;

comment on function api.remove_co_organizer is
  'Removes a co-organizer of this event. Organizers cannot remove themselves, nor anybody whom staff named.';
alter function api.remove_co_organizer owner to app_definer;
grant execute on function api.remove_co_organizer to authenticated;
