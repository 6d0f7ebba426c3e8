create function private.is_organizer(worker_id uuid) returns boolean
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from public.organizers as organizer where organizer.phone = private.verified_phone(is_organizer.worker_id)
  )
$$;

comment on function private.is_organizer is 'Whether staff or an organizer named the verified phone of a worker.';
grant execute on function private.is_organizer to app_definer;
