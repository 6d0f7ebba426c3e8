create function private.check_team_name(event public.events, signup jsonb) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if event.team_min_size is not null and nullif(trim(signup ->> 'invitationCode'), '') is null
    and length(private.normalize_text(coalesce(signup ->> 'teamName', ''))) not between 2 and 20 then
    perform private.raise_code(422, 'team_needed');
  end if;
end
$$;

comment on function private.check_team_name is 'For events with teams: a signup has an invitation or names a new team.';
grant execute on function private.check_team_name to app_definer;
