create function api.count_roster(event_id uuid, filter jsonb default '{}') returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event constant public.events := private.managed_event(event_id);
  wanted constant text := coalesce(filter ->> 'status', '');
begin
  perform private.give_numbers(event.id);
  return jsonb_build_object(
    'total', (select count(*) from private.find_on_roster(event.id, coalesce(filter, '{}'))),
    'likelySame', cardinality(private.list_likely_same(event.id)),
    'facets', private.roster_facets(event.id, wanted)
  );
end
$$;

comment on function api.count_roster is
  'How many signups of an organizer''s event fit a filter, how many may be one person twice, and what the roster can be narrowed to.';
alter function api.count_roster owner to app_definer;
grant execute on function api.count_roster to authenticated;
