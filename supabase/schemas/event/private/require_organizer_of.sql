create function private.require_organizer_of(trade_union_id text) returns uuid
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.require_organizer();
begin
  if not exists (
    select from public.organizers as organizer
    where organizer.bound_worker_id = own_id and organizer.trade_union_id = require_organizer_of.trade_union_id
      and organizer.role = '负责人'
  ) then
    perform private.raise_code(403, 'not_union_organizer');
  end if;
  return own_id;
end
$$;

comment on function private.require_organizer_of is 'Only an organizer of all events of a union creates new ones for it.';
grant execute on function private.require_organizer_of to app_definer;
