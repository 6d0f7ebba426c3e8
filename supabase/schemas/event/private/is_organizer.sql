create function private.is_organizer(worker_id uuid) returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return exists (
    select from public.organizers as organizer where organizer.bound_worker_id = is_organizer.worker_id
  );
end
$$;

comment on function private.is_organizer is 'Whether a worker''s account is bound to a phone that staff or an organizer named.';
grant execute on function private.is_organizer to app_definer;
