create function private.lock_own_signup(signup_id uuid) returns public.signups
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  own_id constant uuid := private.current_worker_id();
  own_signup public.signups;
begin
  select * into own_signup from public.signups as own where own.id = signup_id and own.worker_id = own_id;
  if own_signup.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  perform private.lock_pool(own_signup.event_id, own_signup.pool);
  select * into own_signup from public.signups as own where own.id = signup_id for update;
  return own_signup;
end
$$;

comment on function private.lock_own_signup is 'Locks the pool, then the signup: the order of every writer.';
grant execute on function private.lock_own_signup to app_definer;
