create function api.sign_in_with_sms(
  phone text, code text, challenge text, id_number_tail text default null, is_new_owner boolean default false
)
returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  hash constant bytea := private.keyed_hash(phone);
  asked constant bytea := private.token_hash(challenge);
  kept private.sms_codes;
  found_worker_id uuid;
begin
  -- Without the challenge nobody reaches the code, so wrong guesses of strangers cost its owner nothing.
  -- One of a phone's codes at a time: two devices with a code each would make two accounts.
  perform from private.sms_codes as own where own.phone_hash = hash order by own.challenge_hash for update;
  select * into kept from private.sms_codes as own where own.challenge_hash = asked and own.phone_hash = hash;
  if kept.phone_hash is null or kept.expires_at <= now() or kept.tries_left = 0 then
    return jsonb_build_object('refused', 'sms_code_wrong');
  end if;
  if kept.code_hash <> private.hash_sms_code(phone, code) then
    -- Answered and not raised: an exception would roll back the counted attempt.
    update private.sms_codes as own set tries_left = own.tries_left - 1 where own.challenge_hash = asked;
    return jsonb_build_object('refused', 'sms_code_wrong');
  end if;
  if kept.worker_id is not null then
    return jsonb_build_object('workerId', kept.worker_id);
  end if;
  found_worker_id := private.worker_of_phone(hash);
  if found_worker_id is null and not is_new_owner and exists (select from private.earlier_owners(hash)) then
    if id_number_tail is null then
      -- The code was right, so a slower search for the number is acceptable.
      update private.sms_codes as own set expires_at = now() + interval '5 minutes' where own.challenge_hash = asked;
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
  if found_worker_id is null then
    insert into public.workers default values returning id into found_worker_id;
    insert into private.worker_accounts (worker_id, phone, phone_hash, phone_verified_at)
    values (found_worker_id, sign_in_with_sms.phone, hash, now());
  else
    update public.workers as worker set last_seen_at = now() where worker.id = found_worker_id;
  end if;
  update private.sms_codes as own set worker_id = found_worker_id, expires_at = now() + interval '2 minutes'
  where own.challenge_hash = asked;
  perform api.set_verified_phone(found_worker_id, sign_in_with_sms.phone);
  return jsonb_build_object('workerId', found_worker_id);
end
$$;

comment on function api.sign_in_with_sms is
  'The worker whose phone received the code of this challenge, created at the first sign-in, and for two minutes the same one again; or {"refused": …}: a wrong or expired code, or a phone that was not used for 90 days, whose owner gives the end of an ID number (five attempts in 30 days) or is a new person. For the functions'' service key only.';
alter function api.sign_in_with_sms owner to app_definer;
grant execute on function api.sign_in_with_sms to service_role;
