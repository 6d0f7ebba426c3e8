-- All writers of one worker's drafts and submissions take turns: a late autosave must not restore a submitted draft.
create function private.lock_worker(worker_id uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform from public.workers as worker where worker.id = lock_worker.worker_id for no key update;
end
$$;

comment on function private.lock_worker is 'Makes the writers of one worker''s drafts and applications take turns until the end of their transactions.';
grant execute on function private.lock_worker to app_definer;
