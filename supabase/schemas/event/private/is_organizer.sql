create function private.is_organizer(worker_id uuid) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return exists (
    select from public.organizers as organizer where organizer.phone = private.verified_phone(is_organizer.worker_id)
  );
end
$$;

comment on function private.is_organizer is 'Whether staff or an organizer named the verified phone of a worker.';
grant execute on function private.is_organizer to app_definer;
