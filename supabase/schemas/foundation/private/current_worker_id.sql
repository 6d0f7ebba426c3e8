-- A session can outlive its account by two hours. A deleted worker is not signed in.
create function private.current_worker_id() returns uuid
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  subject constant uuid := private.current_subject();
begin
  if subject is null or exists (
    select from public.workers as worker where worker.id = subject and worker.deleted_at is not null
  ) then
    perform private.raise_code(401, 'unauthenticated');
  end if;
  return subject;
end
$$;

comment on function private.current_worker_id is 'The worker of this request. Refuses with unauthenticated.';
grant execute on function private.current_worker_id to app_definer;
