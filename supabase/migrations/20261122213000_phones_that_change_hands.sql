-- A number that nobody used here for 90 days may be somebody else's by now: an SMS to it alone opens no old papers. And all
-- phones together get so many messages a day, since whoever asks for them does not pay for them.

-- Whose a phone is without a question: a verification counts for 90 days, whichever way it was made, and each sign-in by
-- SMS renews it. Of several accounts the one made by SMS in which something was submitted comes first.
create or replace function private.worker_of_phone(hash bytea) returns uuid
language sql stable
set search_path = ''
as $$
  select account.worker_id from private.worker_accounts as account
  where account.phone_hash = hash and account.phone_verified_at > now() - interval '90 days'
  order by
    (account.openid is null and (
      exists (select from public.applications as application where application.worker_id = account.worker_id)
      or exists (select from public.signups as signup where signup.worker_id = account.worker_id)
    )) desc,
    account.openid is not null desc, account.phone_verified_at desc
  limit 1
$$;

-- Who had this phone before, and what only they know: the end of the ID number in each of their applications.
create function private.earlier_owners(hash bytea) returns table (worker_id uuid, id_number_tail text)
language sql stable
set search_path = ''
as $$
  select account.worker_id, upper(right(known.secrets ->> 'idNumber', 4))
  from private.worker_accounts as account
  join public.applications as application on application.worker_id = account.worker_id
  join private.application_secrets as kept on kept.application_id = application.id
  cross join lateral (select private.decrypt_text(kept.secrets)::jsonb as secrets) as known
  where account.phone_hash = hash and account.phone_verified_at <= now() - interval '90 days' and known.secrets ? 'idNumber'
  order by account.phone_verified_at desc
$$;
comment on function private.earlier_owners is
  'The accounts that a phone opened more than 90 days ago, with the last four characters of the ID number in each application.';

drop function api.sign_in_with_sms(text, text);
create function api.sign_in_with_sms(phone text, code text, id_number_tail text default null, is_new_owner boolean default false)
returns jsonb
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
    return jsonb_build_object('refused', 'sms_code_wrong');
  end if;
  if kept.code_hash <> private.hash_sms_code(phone, code) then
    -- Answered, not raised: the try that is gone must stay gone.
    update private.sms_codes as own set tries_left = own.tries_left - 1 where own.phone_hash = hash;
    return jsonb_build_object('refused', 'sms_code_wrong');
  end if;
  found_worker_id := private.worker_of_phone(hash);
  if found_worker_id is null and not is_new_owner and exists (select from private.earlier_owners(hash)) then
    if id_number_tail is null then
      -- The code was right: there is time to look for the number.
      update private.sms_codes as own set expires_at = now() + interval '5 minutes' where own.phone_hash = hash;
      return jsonb_build_object('refused', 'phone_changed_hands');
    end if;
    if private.count_request('owner ' || encode(hash, 'hex'), 5, 30 * 86400) > 0 then
      return jsonb_build_object('refused', 'owner_tries_used_up');
    end if;
    select earlier.worker_id into found_worker_id from private.earlier_owners(hash) as earlier
    where earlier.id_number_tail = upper(sign_in_with_sms.id_number_tail) limit 1;
    if found_worker_id is null then
      return jsonb_build_object('refused', 'owner_not_recognized');
    end if;
  end if;
  delete from private.sms_codes as own where own.phone_hash = hash;
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
  'The worker whose phone received this code, made at first sight; or {"refused": …}: a wrong or old code, or a phone not used for 90 days, whose owner says the end of an ID number (five tries in 30 days) or is somebody new. For the functions'' service key only.';

drop function api.keep_sms_code(text, text);
create function api.keep_sms_code(phone text, code text, most_in_all integer default 2000) returns jsonb
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
  -- By the day in Anhui, hardly refilled within it: the bill is counted by days. Each message takes six hours, whatever
  -- the limit, so a limit that is raised because people wait for their codes counts at once.
  if wait_seconds = 0
    and private.count_request('sms to all phones on ' || private.today(), most_in_all, most_in_all * 6 * 3600) > 0 then
    return jsonb_build_object('waitSeconds', ceil(extract(epoch from
      (private.today() + 1)::timestamp at time zone 'Asia/Shanghai' - now())), 'isForAll', true);
  end if;
  if wait_seconds = 0 then
    insert into private.sms_codes as kept (phone_hash, code_hash, expires_at)
    values (private.keyed_hash(phone), private.hash_sms_code(phone, code), now() + interval '5 minutes')
    on conflict on constraint sms_codes_pkey do update
    set code_hash = excluded.code_hash, expires_at = excluded.expires_at, tries_left = 5;
  end if;
  return jsonb_build_object('waitSeconds', wait_seconds, 'isForAll', false);
end
$$;
comment on function api.keep_sms_code is
  'Keeps a code for a phone, or tells how long to wait: one a minute and ten a day for each, most_in_all a day for all together. For the functions'' service key only.';

grant execute on function private.earlier_owners(bytea) to app_definer;
call private.hand_over_api_functions();
grant execute on function api.keep_sms_code(text, text, integer), api.sign_in_with_sms(text, text, text, boolean) to service_role;
