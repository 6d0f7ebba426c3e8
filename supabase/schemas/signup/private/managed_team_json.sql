create function private.managed_team_json(captain_id uuid, event public.events) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select jsonb_build_object(
      'name', team.name,
      'captainId', captain.id,
      'number', captain.number,
      'status', captain.status,
      'seatLabel', captain.seat_label,
      'isClosed', event.list_published_at is not null,
      'members', (
        select jsonb_agg(jsonb_build_object(
          'id', member.id, 'fullName', member.full_name, 'phone', member.phone, 'isCaptain', member.holds_seat,
          'status', member.status, 'hasAccount', member.worker_id is not null, 'signedUpAt', member.created_at
        ) order by member.holds_seat desc, member.created_at, member.line_number)
        from private.live_members(team.id) as member
      )
    )
    from public.signups as captain
    join public.teams as team on team.id = captain.team_id
    where captain.id = captain_id
  );
end
$$;

comment on function private.managed_team_json is
  'ManagedTeam of shared/signup: a live team for its organizer, whose members are known by whole names; the captain stands first.';
grant execute on function private.managed_team_json to app_definer;
