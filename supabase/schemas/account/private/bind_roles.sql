create function private.bind_roles(worker_id uuid, phone text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.lock_phone(phone);
  update public.organizers as organizer set bound_worker_id = bind_roles.worker_id, bound_at = now()
  where organizer.phone = bind_roles.phone and organizer.bound_worker_id is null;
  update public.union_officers as officer set bound_worker_id = bind_roles.worker_id, bound_at = now()
  where officer.phone = bind_roles.phone and officer.bound_worker_id is null;
end
$$;

comment on function private.bind_roles is
  'Gives the account that has just verified a phone the roles that are listed for it and bound to nobody.';
grant execute on function private.bind_roles to app_definer;
