create function api.has_verified_with(worker_id uuid, code text) returns boolean
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return exists (
    select from private.worker_accounts as account
    where account.worker_id = has_verified_with.worker_id
      and account.phone_code_hash = private.token_hash(has_verified_with.code)
      and account.phone_verified_at > now() - interval '5 minutes'
  );
end
$$;

comment on function api.has_verified_with is
  'Whether this code of WeChat''s phone button verified the worker''s number in the last five minutes, as long as WeChat itself keeps a code. Then a repeated request gets the answer that was lost. For the functions'' service key only.';
alter function api.has_verified_with owner to app_definer;
grant execute on function api.has_verified_with to service_role;
