create function api.get_openid(worker_id uuid) returns jsonb
language sql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object('openid', (
    select account.openid from private.worker_accounts as account where account.worker_id = get_openid.worker_id
  ))
$$;

comment on function api.get_openid is 'The WeChat account of a worker, or null. For the functions'' service key only: the account never leaves the functions.';
alter function api.get_openid owner to app_definer;
grant execute on function api.get_openid to service_role;
