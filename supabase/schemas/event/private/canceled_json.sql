create function private.canceled_json(event public.events) returns jsonb
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case event.state when '已取消' then jsonb_build_object('phase', '已取消', 'canceledReason', event.canceled_reason) else '{}' end;
end
$$;

comment on function private.canceled_json is 'What organizers see of a canceled event at once, and everybody else when they are told.';
grant execute on function private.canceled_json to app_definer;
