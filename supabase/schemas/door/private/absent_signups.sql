create function private.absent_signups(event_id uuid, pool text) returns setof public.signups
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select missing.* from public.signups as missing
  where missing.event_id = absent_signups.event_id and missing.pool = absent_signups.pool and missing.status = '已确认'
    and missing.holds_seat and missing.team_id is null and missing.seat_label is not null
  order by missing.line_number desc
$$;

comment on function private.absent_signups is
  'Who has a seat of a pool and has come to no session yet; who signed up last is the first to lose it. Only to be asked after the start.';
grant execute on function private.absent_signups to app_definer;
