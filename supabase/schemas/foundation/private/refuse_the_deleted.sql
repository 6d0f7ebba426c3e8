-- A request that started before the account was deleted waits here for the purge and then writes nothing.
create function private.refuse_the_deleted() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  is_deleted boolean;
begin
  select worker.deleted_at is not null into is_deleted
  from public.workers as worker where worker.id = new.worker_id
  for key share;
  if is_deleted then
    perform private.raise_code(401, 'unauthenticated');
  end if;
  return new;
end
$$;

comment on function private.refuse_the_deleted is
  'No row about a worker is created after the purge of that worker, however early its request began.';
grant execute on function private.refuse_the_deleted to app_definer;
