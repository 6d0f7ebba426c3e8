create function private.remaining_seconds(schedule private.round_schedules) returns integer
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(schedule.paused_seconds, greatest(0, ceil(extract(epoch from schedule.round_ends_at - now()))::integer), 0)
  );
end
$$;

comment on function private.remaining_seconds is
  'The seconds that are left of the round at the tables. They do not pass during a pause.';
grant execute on function private.remaining_seconds to app_definer;
