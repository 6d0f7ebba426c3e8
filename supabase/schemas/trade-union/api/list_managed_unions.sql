create function api.list_managed_unions() returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.require_organizer();
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object('id', host.id, 'name', host.name) order by host.id), '[]')
    from public.trade_unions as host
    where host.id in (
      select organizer.trade_union_id from public.organizers as organizer where organizer.bound_worker_id = own_id and organizer.role = '负责人'
    )
  );
end
$$;

comment on function api.list_managed_unions is 'The unions for which the organizer may create events.';
alter function api.list_managed_unions owner to app_definer;
grant execute on function api.list_managed_unions to authenticated;
