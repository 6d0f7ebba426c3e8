create function private.wall_schedule(code text) returns private.round_schedules
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  kept private.round_schedules;
begin
  select * into kept from private.round_schedules as shown where shown.wall_code = upper(wall_schedule.code);
  if kept.event_id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return kept;
end
$$;

comment on function private.wall_schedule is 'The schedule that a hall shows under this code.';
grant execute on function private.wall_schedule to app_definer;
