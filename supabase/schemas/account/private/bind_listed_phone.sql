create function private.bind_listed_phone() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  -- Unbinding looks for another account: the number's new owner may have verified it already.
  unbound_id uuid;
begin
  if tg_op = 'UPDATE' and new.phone = old.phone then
    if new.bound_worker_id is not distinct from old.bound_worker_id and new.bound_at is not distinct from old.bound_at then
      return new;
    end if;
    if new.bound_worker_id is not null and new.bound_at is not null then
      perform private.refuse('bound_by_system', '绑定的账号由系统填写，本人验证手机号时绑定；要解除绑定，请把这一格清空。');
    end if;
    unbound_id := old.bound_worker_id;
  end if;
  new.bound_worker_id := null;
  new.bound_at := null;
  perform private.lock_phone(new.phone);
  select account.worker_id, now() into new.bound_worker_id, new.bound_at
  from private.worker_accounts as account
  where account.phone_hash = private.keyed_hash(new.phone) and account.phone_verified_at > now() - interval '90 days'
    and account.worker_id is distinct from unbound_id
  order by account.phone_verified_at desc limit 1;
  return new;
end
$$;

comment on function private.bind_listed_phone is
  'Binds a listed phone to the account that verified it last, at most 90 days ago. Emptying the account or the time unbinds; the same account then has to verify the phone again.';
alter function private.bind_listed_phone owner to app_definer;
