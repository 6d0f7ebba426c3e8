create function api.hand_over_team(signup_id uuid, member_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  captain public.signups := private.lock_own_signup(signup_id);
  after_change public.signups;
begin
  -- The answer to the first request was lost on the way.
  if not captain.holds_seat and exists (
    select from private.live_members(captain.team_id) as heir
    join public.signup_events as change on change.signup_id = heir.id and change.note = '接任队长'
    where heir.id = member_id and heir.holds_seat
  ) then
    return private.signup_json(captain);
  end if;
  captain := private.lock_own_team(signup_id);
  perform private.give_team_to(captain, private.find_team_mate(captain, member_id));
  select * into after_change from public.signups as found where found.id = signup_id;
  return private.signup_json(after_change);
end
$$;

comment on function api.hand_over_team is 'The captain makes a member the captain. Seat, place on the waitlist and offer go to the member. Whoever has handed it to this member already gets the same answer.';
alter function api.hand_over_team owner to app_definer;
grant execute on function api.hand_over_team to authenticated;
