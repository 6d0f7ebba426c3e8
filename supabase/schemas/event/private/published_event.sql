create function private.published_event(event_id uuid) returns public.events
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events;
begin
  select * into event from public.events as found where found.id = published_event.event_id and found.state <> '草稿';
  if event.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return event;
end
$$;

comment on function private.published_event is 'An event that workers may see. A draft is not_found.';
grant execute on function private.published_event to app_definer;
