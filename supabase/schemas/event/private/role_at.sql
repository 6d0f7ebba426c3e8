create function private.role_at(event public.events, worker_id uuid) returns public.organizer_role
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select max(organizer.role) from public.organizers as organizer
    where organizer.bound_worker_id = role_at.worker_id
      and (organizer.event_id = event.id or organizer.trade_union_id = event.trade_union_id)
  );
end
$$;

comment on function private.role_at is 'The highest role of a worker at an event, or null for everybody else.';
grant execute on function private.role_at to app_definer;
