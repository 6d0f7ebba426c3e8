create function private.short_team_captains(event public.events) returns setof public.signups
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select holder.* from public.signups as holder
  where holder.event_id = event.id and event.team_min_size is not null and holder.holds_seat and holder.team_id is not null
    and holder.status in ('待审核', '候补', '待确认', '已确认')
    and (select count(*) from private.live_members(holder.team_id)) < event.team_min_size
  order by holder.line_number desc
$$;

comment on function private.short_team_captains is
  'The captains of all teams that would be dissolved if signups closed now, from the end of the line.';
grant execute on function private.short_team_captains to app_definer;
