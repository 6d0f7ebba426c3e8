-- The captain's actions: hand the team to a member, or remove a member.
create function private.lock_own_team(signup_id uuid) returns public.signups
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  captain public.signups := private.lock_own_signup(signup_id);
begin
  if captain.team_id is null or not captain.holds_seat or captain.status not in ('待审核', '已确认', '候补', '待确认') then
    perform private.raise_code(403, 'not_captain');
  end if;
  return captain;
end
$$;

comment on function private.lock_own_team is
  'The captain''s signup, locked with its pool; not_captain for anybody else.';
grant execute on function private.lock_own_team to app_definer;
