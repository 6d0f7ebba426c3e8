create function api.list_choices(event_id uuid) returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select coalesce(jsonb_agg(jsonb_build_object('slot', pick.slot, 'direction', pick.direction) order by pick.slot), '[]')
  from private.choices as pick where pick.event_id = list_choices.event_id
$$;

comment on function api.list_choices is
  'All tokens of a round, so that the query does not reveal whose tokens are wanted. For the functions'' service key only.';
alter function api.list_choices owner to app_definer;
grant execute on function api.list_choices to service_role;
