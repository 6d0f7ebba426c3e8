create function api.list_matches(event_id uuid) returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object(
    'pairs', (
      select coalesce(jsonb_agg(match.pair order by match.pair), '[]')
      from private.choice_matches as match where match.event_id = list_matches.event_id
    ),
    'exchanges', (
      select coalesce(jsonb_agg(jsonb_build_object('direction', contact.direction, 'sealed', contact.sealed) order by contact.direction), '[]')
      from private.choice_exchanges as contact where contact.event_id = list_matches.event_id
    )
  )
$$;

comment on function api.list_matches is 'All pair tokens and sealed contacts of a closed round. For the functions'' service key only.';
alter function api.list_matches owner to app_definer;
grant execute on function api.list_matches to service_role;
