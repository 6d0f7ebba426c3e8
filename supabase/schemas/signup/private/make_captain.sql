create function private.make_captain(heir public.signups, event public.events, reason text, actor text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  captain public.signups;
begin
  select * into captain from private.live_members(heir.team_id) as member where member.holds_seat;
  perform private.give_team_to(captain, heir);
  perform private.record_signup_status(captain.id, (select now_is.status from public.signups as now_is where now_is.id = captain.id),
    format('主办方换了队长：%s', reason), actor);
  perform private.record_signup_status(heir.id, (select now_is.status from public.signups as now_is where now_is.id = heir.id),
    format('主办方请您当队长：%s', reason), actor);
  perform private.tell_act(captain, event, '队长换了',
    format('：主办方请 %s 当队长，您还在队里。原因：%s。', heir.full_name, reason));
end
$$;

comment on function private.make_captain is
  'An organizer gives a team to another of its members. Both are told, and the history of both says who did it and why.';
grant execute on function private.make_captain to app_definer;
