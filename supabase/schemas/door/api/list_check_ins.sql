create function api.list_check_ins(event_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id, '签到');
begin
  return (
    select coalesce(jsonb_agg(private.check_in_json(entry) order by entry.scanned_at desc, entry.id desc), '[]')
    from public.check_ins as entry
    where entry.event_id = event.id and (entry.outcome = '冲突' or entry.id in (
      select latest.id from public.check_ins as latest where latest.event_id = event.id order by latest.id desc limit 200
    ))
  );
end
$$;

comment on function api.list_check_ins is 'The last 200 scans of all doors, newest first, and every 冲突.';
alter function api.list_check_ins owner to app_definer;
grant execute on function api.list_check_ins to authenticated;
