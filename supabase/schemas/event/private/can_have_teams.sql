create function private.can_have_teams(kind public.event_kind) returns boolean
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return kind in ('劳动和技能竞赛', '文体活动', '读书活动');
end
$$;

comment on function private.can_have_teams is
  'Whether an event of a kind may have teams: canHaveTeams of shared/event/event-kind.ts, from which npm run generate writes the list.';
grant execute on function private.can_have_teams to app_definer, staff;
