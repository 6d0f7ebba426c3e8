-- 协助组织者: an event's organizers name others for that event alone, and take them off again. Who organizes a whole
-- union's events is named by staff only.

alter table public.organizers add column named_by text;
comment on column public.organizers.named_by is '哪位组织者在小程序里加的；空着是工作人员在这里填的';
grant insert, delete on public.organizers to app_definer;
create policy "api functions name organizers of one event" on public.organizers for insert to app_definer with check (event_id is not null);
create policy "api functions take them off" on public.organizers for delete to app_definer using (event_id is not null);

create function private.co_organizers_json(event public.events) returns jsonb
language sql stable
set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', organizer.id, 'name', organizer.name, 'phoneMasked', private.mask_phone(organizer.phone),
    'isForUnion', organizer.trade_union_id is not null,
    'isSelf', organizer.phone = private.verified_phone(private.current_worker_id())
  ) order by organizer.trade_union_id nulls last, organizer.id), '[]')
  from public.organizers as organizer
  where organizer.event_id = event.id or organizer.trade_union_id = event.trade_union_id
$$;
grant execute on function private.co_organizers_json(public.events) to app_definer;

create function api.list_co_organizers(event_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = ''
as $$
begin
  return private.co_organizers_json(private.managed_event(event_id));
end
$$;
comment on function api.list_co_organizers is 'Who organizes this event: for the whole union, or for it alone.';

create function api.add_co_organizer(event_id uuid, name text, phone text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  event public.events := private.managed_event(event_id);
begin
  if add_co_organizer.phone !~ '^1[3-9]\d{9}$' or length(trim(name)) not between 1 and 20 then
    perform private.raise_code(422, 'invalid_input', 'phone');
  end if;
  perform from public.events as locked where locked.id = event.id for no key update;
  if (select count(*) from public.organizers as organizer where organizer.event_id = event.id) >= 20 then
    perform private.raise_code(409, 'too_many_organizers');
  end if;
  insert into public.organizers (name, phone, event_id, named_by)
  values (trim(add_co_organizer.name), add_co_organizer.phone, event.id, private.organizer_words(private.current_worker_id()))
  on conflict do nothing;
  if found then
    perform private.log_access(private.organizer_words(private.current_worker_id()), '增加组织者',
      event.title, format('%s %s', trim(name), private.mask_phone(phone)), null);
  end if;
  return private.co_organizers_json(event);
end
$$;
comment on function api.add_co_organizer is 'Lets the owner of that verified phone organize this one event, at most 20; twice is the same as once.';

create function api.remove_co_organizer(event_id uuid, organizer_id bigint) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  event public.events := private.managed_event(event_id);
  removed public.organizers;
begin
  select * into removed from public.organizers as organizer
  where organizer.id = organizer_id and (organizer.event_id = event.id or organizer.trade_union_id = event.trade_union_id);
  if removed.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  if removed.event_id is null or removed.phone = private.verified_phone(private.current_worker_id()) then
    perform private.raise_code(409, 'organizer_not_removable');
  end if;
  delete from public.organizers as organizer where organizer.id = removed.id;
  perform private.log_access(private.organizer_words(private.current_worker_id()), '移除组织者',
    event.title, format('%s %s', removed.name, private.mask_phone(removed.phone)), null);
  return private.co_organizers_json(event);
end
$$;
comment on function api.remove_co_organizer is 'Takes a co-organizer off this event; not oneself, and nobody whom staff named for the whole union.';

call private.hand_over_api_functions();
grant execute on function
  api.list_co_organizers(uuid), api.add_co_organizer(uuid, text, text), api.remove_co_organizer(uuid, bigint)
to authenticated;
