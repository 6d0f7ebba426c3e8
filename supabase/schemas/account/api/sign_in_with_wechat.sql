create function api.sign_in_with_wechat(openid text, unionid text default null) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  found_worker_id uuid;
begin
  select account.worker_id into found_worker_id
  from private.worker_accounts as account where account.openid = sign_in_with_wechat.openid;

  if found_worker_id is null then
    insert into public.workers default values returning id into found_worker_id;
    insert into private.worker_accounts (worker_id, openid, unionid)
    values (found_worker_id, sign_in_with_wechat.openid, sign_in_with_wechat.unionid)
    on conflict on constraint worker_accounts_openid_key do nothing;
    if not found then
      -- Another request of the same phone was first. Its worker counts, and ours is deleted.
      delete from public.workers where id = found_worker_id;
      select account.worker_id into found_worker_id
      from private.worker_accounts as account where account.openid = sign_in_with_wechat.openid;
    end if;
  else
    update public.workers set last_seen_at = now() where id = found_worker_id;
  end if;
  return jsonb_build_object('workerId', found_worker_id);
end
$$;

comment on function api.sign_in_with_wechat is 'The worker of a WeChat account, created at the first sign-in. For the functions'' service key only.';
alter function api.sign_in_with_wechat owner to app_definer;
grant execute on function api.sign_in_with_wechat to service_role;
