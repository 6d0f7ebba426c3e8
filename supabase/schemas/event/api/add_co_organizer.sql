create function api.add_co_organizer(event_id uuid, name text, phone text, role text default '助手') returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id, '负责人');
begin
  if add_co_organizer.phone !~ '^1[3-9]\d{9}$' or length(private.normalize_text(name)) not between 1 and 20 then
    perform private.raise_code(422, 'invalid_input', 'phone');
  end if;
  if add_co_organizer.role is null or not add_co_organizer.role = any (enum_range(null::public.organizer_role)::text[]) then
    perform private.raise_code(422, 'invalid_input', 'role');
  end if;
  perform from public.events as locked where locked.id = event.id for no key update;
  if (select count(*) from public.organizers as organizer where organizer.event_id = event.id) >= 20 then
    perform private.raise_code(409, 'too_many_organizers');
  end if;
  insert into public.organizers (name, phone, event_id, named_by, role)
  values (trim(add_co_organizer.name), add_co_organizer.phone, event.id, private.organizer_words(private.current_worker_id()),
    add_co_organizer.role::public.organizer_role)
  on conflict do nothing;
  if found then
    perform private.log_access(private.organizer_words(private.current_worker_id()), '增加组织者',
      event.title, format('%s %s，%s', trim(name), private.mask_phone(phone), add_co_organizer.role), null, event.trade_union_id);
  end if;
  return private.co_organizers_json(event);
end
$$;

comment on function api.add_co_organizer is 'Makes the owner of this verified phone an organizer of this event, at most 20. Repeating the call changes nothing.';
alter function api.add_co_organizer owner to app_definer;
grant execute on function api.add_co_organizer to authenticated;
