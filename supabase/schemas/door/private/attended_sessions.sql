create function private.attended_sessions(signup_id uuid) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(entry.session_number order by entry.session_number), '[]')
    from public.check_ins as entry
    where entry.signup_id = attended_sessions.signup_id and entry.session_number is not null
      and entry.outcome = '已签到' and entry.undone_at is null
  );
end
$$;

comment on function private.attended_sessions is 'The numbers of the sessions that a person was checked in to.';
grant execute on function private.attended_sessions to app_definer;
