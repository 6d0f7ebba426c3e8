create function private.find_team_mate(captain public.signups, member_id uuid) returns public.signups
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  member public.signups;
begin
  select * into member from private.live_members(captain.team_id) as other where other.id = member_id and other.id <> captain.id;
  if member.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return member;
end
$$;

comment on function private.find_team_mate is
  'A live member of the captain''s team, never the captain; not_found for anybody else.';
grant execute on function private.find_team_mate to app_definer;
