-- Who a worker is to WeChat, for the functions alone: text checks and messages need it. An account made by SMS has none.

alter table private.worker_accounts
  alter column openid drop not null,
  add constraint a_somebody_can_sign_in check (openid is not null or phone is not null);

create function api.get_openid(worker_id uuid) returns jsonb
language sql stable
security definer
set search_path = ''
as $$
  select jsonb_build_object('openid', (
    select account.openid from private.worker_accounts as account where account.worker_id = get_openid.worker_id
  ))
$$;
comment on function api.get_openid is 'The WeChat account of a worker, or null. For the functions'' service key only: it never leaves them.';

call private.hand_over_api_functions();
grant execute on function api.get_openid(uuid) to service_role;
