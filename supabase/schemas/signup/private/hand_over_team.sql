create function private.hand_over_team(captain public.signups) returns boolean
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  heir public.signups;
begin
  select * into heir from private.live_members(captain.team_id) as member
  where member.id <> captain.id order by member.worker_id is null, member.created_at, member.line_number limit 1;
  if heir.id is null then
    return false;
  end if;
  perform private.give_team_to(captain, heir);
  return true;
end
$$;

comment on function private.hand_over_team is 'A captain leaves: the member who joined first gets the team. False when there is no other member.';
grant execute on function private.hand_over_team to app_definer;
