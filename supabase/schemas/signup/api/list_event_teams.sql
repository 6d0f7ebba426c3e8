create function api.list_event_teams(event_id uuid, only_state text default '', after_number bigint default 0, page_size integer default 20)
returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event constant public.events := private.managed_event(event_id);
  found_page uuid[];
begin
  perform private.give_numbers(event.id);
  perform private.note_roster_view(event, private.current_worker_id());
  found_page := array(
    select captain.team_id from private.live_captains(event.id) as captain
    where captain.number > coalesce(after_number, 0)
      and case coalesce(only_state, '')
        when '满员' then captain.size >= event.team_max_size
        when '缺人' then captain.size < event.team_min_size
        when '待审核' then captain.status = '待审核'
        else true end
    order by captain.number limit least(greatest(coalesce(page_size, 20), 1), 50)
  );
  return jsonb_build_object(
    'counts', (
      select jsonb_build_object(
        'teams', count(*), 'people', coalesce(sum(captain.size), 0),
        'full', count(*) filter (where captain.size >= event.team_max_size),
        'short', count(*) filter (where captain.size < event.team_min_size),
        'pending', count(*) filter (where captain.status = '待审核'))
      from private.live_captains(event.id) as captain
    ),
    'teams', (
      select coalesce(jsonb_agg(private.managed_team_json(captain.signup_id, event) order by captain.number), '[]')
      from private.live_captains(event.id) as captain
      where captain.team_id = any (found_page)
    )
  );
end
$$;

comment on function api.list_event_teams is
  'The live teams of an organizer''s event page by page, by the captain''s number: all, or those that are full (满员), too small (缺人) or wait for a review (待审核); and how many there are of each.';
alter function api.list_event_teams owner to app_definer;
grant execute on function api.list_event_teams to authenticated;
