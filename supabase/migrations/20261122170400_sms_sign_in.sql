-- Signing in by SMS, for browsers and counters: codes of ours, whoever carries them. Codes and phones are kept hashed.

create table private.sms_codes (
  phone_hash bytea primary key,
  code_hash bytea not null,
  expires_at timestamptz not null,
  tries_left integer not null default 5 check (tries_left >= 0)
);
create index sms_codes_expiry on private.sms_codes (expires_at);
comment on table private.sms_codes is 'The last code sent to each phone: five minutes, five tries, gone once used.';
alter table private.sms_codes enable row level security;
create policy "api functions keep codes" on private.sms_codes for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.sms_codes to app_definer;

create function private.hash_sms_code(phone text, code text) returns bytea
language sql
set search_path = ''
as $$ select private.keyed_hash('sms ' || phone || ' ' || code) $$;

create function api.keep_sms_code(phone text, code text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  whose constant text := 'sms ' || encode(private.keyed_hash(phone), 'hex');
  wait_seconds integer := private.count_request(whose || ' minute', 1, 60);
begin
  if wait_seconds = 0 then
    wait_seconds := private.count_request(whose || ' day', 10, 86400);
  end if;
  if wait_seconds = 0 then
    insert into private.sms_codes as kept (phone_hash, code_hash, expires_at)
    values (private.keyed_hash(phone), private.hash_sms_code(phone, code), now() + interval '5 minutes')
    on conflict on constraint sms_codes_pkey do update
    set code_hash = excluded.code_hash, expires_at = excluded.expires_at, tries_left = 5;
  end if;
  return jsonb_build_object('waitSeconds', wait_seconds);
end
$$;
comment on function api.keep_sms_code is
  'Keeps a code for a phone, or tells how long to wait: one a minute, ten a day. For the functions'' service key only.';

-- Who a phone is. Numbers are given to somebody else 90 days after they were given up, so a verification by WeChat counts
-- for that long, unless an SMS renewed it. An account made by SMS in which something was submitted stays the phone's.
create function private.worker_of_phone(hash bytea) returns uuid
language sql stable
set search_path = ''
as $$
  select account.worker_id from private.worker_accounts as account
  where account.phone_hash = hash and (account.openid is null or account.phone_verified_at > now() - interval '90 days')
  order by
    (account.openid is null and (
      exists (select from public.applications as application where application.worker_id = account.worker_id)
      or exists (select from public.signups as signup where signup.worker_id = account.worker_id)
    )) desc,
    account.openid is not null desc, account.phone_verified_at desc
  limit 1
$$;

create function api.sign_in_with_sms(phone text, code text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  hash constant bytea := private.keyed_hash(phone);
  kept private.sms_codes;
  found_worker_id uuid;
begin
  select * into kept from private.sms_codes as own where own.phone_hash = hash for update;
  if kept.phone_hash is null or kept.expires_at <= now() or kept.tries_left = 0 then
    return jsonb_build_object('workerId', null);
  end if;
  if kept.code_hash <> private.hash_sms_code(phone, code) then
    -- Answered, not raised: the try that is gone must stay gone.
    update private.sms_codes as own set tries_left = own.tries_left - 1 where own.phone_hash = hash;
    return jsonb_build_object('workerId', null);
  end if;
  delete from private.sms_codes as own where own.phone_hash = hash;
  found_worker_id := private.worker_of_phone(hash);
  if found_worker_id is null then
    insert into public.workers default values returning id into found_worker_id;
    insert into private.worker_accounts (worker_id, phone, phone_hash, phone_verified_at)
    values (found_worker_id, sign_in_with_sms.phone, hash, now());
  else
    update public.workers as worker set last_seen_at = now() where worker.id = found_worker_id;
  end if;
  perform api.set_verified_phone(found_worker_id, sign_in_with_sms.phone);
  return jsonb_build_object('workerId', found_worker_id);
end
$$;
comment on function api.sign_in_with_sms is
  'The worker whose phone received this code, made at first sight; null for a wrong or old code. For the functions'' service key only.';

create function private.purge_sms_codes() returns integer
language plpgsql
set search_path = ''
as $$
declare
  purged integer;
begin
  delete from private.sms_codes as kept where kept.expires_at <= now();
  get diagnostics purged = row_count;
  return purged;
end
$$;
comment on function private.purge_sms_codes is 'Forgets codes that nobody used in time.';

insert into private.jobs (name, function_name, run_every)
values ('purge-sms-codes', 'purge_sms_codes', interval '1 hour');

grant execute on function
  private.hash_sms_code(text, text), private.worker_of_phone(bytea), private.purge_sms_codes()
to app_definer;
call private.hand_over_api_functions();
grant execute on function api.keep_sms_code(text, text), api.sign_in_with_sms(text, text) to service_role;
