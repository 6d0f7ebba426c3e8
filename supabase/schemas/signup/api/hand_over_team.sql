create function api.hand_over_team(signup_id uuid, member_id uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  captain constant public.signups := private.lock_own_team(signup_id);
  after_change public.signups;
begin
  perform private.give_team_to(captain, private.find_team_mate(captain, member_id));
  select * into after_change from public.signups as found where found.id = signup_id;
  return private.signup_json(after_change);
end
$$;

comment on function api.hand_over_team is 'The captain makes a member the captain. Seat, place on the waitlist and offer go to the member.';
alter function api.hand_over_team owner to app_definer;
grant execute on function api.hand_over_team to authenticated;
