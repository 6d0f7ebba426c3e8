create function api.delete_account() returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id uuid := private.current_subject();
begin
  -- The answer to the first request was lost on the way.
  if exists (select from public.workers as worker where worker.id = own_id and worker.deleted_at is not null) then
    return jsonb_build_object('isDeleted', true);
  end if;
  own_id := private.current_worker_id();
  -- Locks the worker, so that no application and no signup begins between this check and the purge.
  perform from public.workers as worker where worker.id = own_id for update;
  if exists (select from public.applications as own where own.worker_id = own_id and private.is_unfinished(own)) then
    perform private.raise_code(409, 'application_open');
  end if;
  if private.has_live_signup(own_id) then
    perform private.raise_code(409, 'signup_upcoming');
  end if;
  perform private.purge_worker(own_id, '本人注销账号', '本人');
  return jsonb_build_object('isDeleted', true);
end
$$;

comment on function api.delete_account is
  'Deletes the worker''s data for good. Refused while an application is undecided or not yet paid, or an event that the worker signed up for is not over. A session that outlives its account gets the same answer again. A new sign-in makes a new worker.';
alter function api.delete_account owner to app_definer;
grant execute on function api.delete_account to authenticated;
