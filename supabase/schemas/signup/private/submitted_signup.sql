-- A SQL function is planned at every call, and a plpgsql function once for each connection. So every signup calls
-- plpgsql.
create function private.submitted_signup(worker_id uuid, event_id uuid, client_token uuid) returns public.signups
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  earlier public.signups;
begin
  select * into earlier from public.signups as found
  where found.worker_id = submitted_signup.worker_id and found.event_id = submitted_signup.event_id
    and found.client_token = submitted_signup.client_token;
  return earlier;
end
$$;

comment on function private.submitted_signup is 'The result of an earlier arrival of the same submission, if there was one.';
grant execute on function private.submitted_signup to app_definer;
