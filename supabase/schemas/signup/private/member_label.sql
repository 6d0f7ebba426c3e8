create function private.member_label(captain public.signups) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select split_part(captain.seat_label, '-', 1) || '-' || 1 + coalesce(max(nullif(split_part(mate.seat_label, '-', 2), '')::integer), 1)
    from public.signups as mate where mate.team_id = captain.team_id
  );
end
$$;

comment on function private.member_label is 'N07-2 for the second member of the team whose captain has N07. No label is used twice.';
grant execute on function private.member_label to app_definer;
