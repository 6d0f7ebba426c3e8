create function private.co_organizers_json(event public.events) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'id', organizer.id, 'name', organizer.name, 'phoneMasked', private.mask_phone(organizer.phone),
      'role', organizer.role,
      'isForUnion', organizer.trade_union_id is not null,
      'isNamedByStaff', organizer.named_by is null,
      'isBound', organizer.bound_worker_id is not null,
      'isSelf', organizer.bound_worker_id is not distinct from private.current_worker_id()
    ) order by organizer.trade_union_id nulls last, organizer.id), '[]')
    from public.organizers as organizer
    where organizer.event_id = event.id or organizer.trade_union_id = event.trade_union_id
  );
end
$$;

comment on function private.co_organizers_json is
  'All organizers of an event, masked, whether staff named them, and whether somebody has verified the number.';
grant execute on function private.co_organizers_json to app_definer;
