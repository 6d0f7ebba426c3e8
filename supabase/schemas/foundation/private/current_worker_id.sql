-- A session can outlive its account by two hours. A deleted worker is not signed in.
create function private.current_worker_id() returns uuid
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  subject text := coalesce(
    nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub',
    nullif(current_setting('request.jwt.claim.sub', true), '')
  );
begin
  if subject is null or exists (
    select from public.workers as worker where worker.id = subject::uuid and worker.deleted_at is not null
  ) then
    perform private.raise_code(401, 'unauthenticated');
  end if;
  return subject::uuid;
end
$$;

comment on function private.current_worker_id is
  'The worker of this request, as in auth.uid(). It is read from the claims, so that app_definer needs no right on schema auth. Refuses with unauthenticated.';
grant execute on function private.current_worker_id to app_definer;
