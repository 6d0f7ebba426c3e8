create function api.get_closing_list(event_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  closing public.event_closings;
begin
  perform private.published_event(event_id);
  perform private.close_signups(event_id);
  select * into closing from public.event_closings as found
  where found.event_id = get_closing_list.event_id order by found.id desc limit 1;
  if closing.list is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return jsonb_build_object('hash', closing.list_hash, 'closedAt', closing.closed_at, 'salt', closing.salt, 'list', closing.list);
end
$$;

comment on function api.get_closing_list is
  'The list that was published at the last closing of signups, without names. Its SHA-256 is the published hash.';
alter function api.get_closing_list owner to app_definer;
grant execute on function api.get_closing_list to anon, authenticated;
