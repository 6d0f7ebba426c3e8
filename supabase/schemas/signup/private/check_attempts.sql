create function private.check_attempts(worker_id uuid, event_id uuid, session integer, child_id uuid) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  attempts integer;
  refused integer;
begin
  select count(*), count(*) filter (where earlier.status = '未通过') into attempts, refused
  from public.signups as earlier
  where earlier.worker_id = check_attempts.worker_id and earlier.event_id = check_attempts.event_id
    and earlier.session_number is not distinct from check_attempts.session
    and earlier.child_id is not distinct from check_attempts.child_id;
  if attempts >= 10 or refused >= 3 then
    perform private.raise_code(409, 'signup_limit_reached');
  end if;
end
$$;

comment on function private.check_attempts is
  'After a refusal a person may try twice more, and nobody signs up and cancels more than ten times.';
grant execute on function private.check_attempts to app_definer;
