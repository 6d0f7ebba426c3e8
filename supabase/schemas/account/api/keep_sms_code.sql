create function api.keep_sms_code(phone text, code text, most_in_all integer default 2000) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  whose constant text := 'sms ' || encode(private.keyed_hash(phone), 'hex');
  challenge constant text := private.random_token();
  wait_seconds integer := private.count_request(whose || ' minute', 1, 60);
begin
  if wait_seconds = 0 then
    wait_seconds := private.count_request(whose || ' day', 10, 86400);
  end if;
  -- The limit for all counts by the day in China and is hardly refilled during it, because messages are billed by the
  -- day. A message always takes six hours of it: a limit that is raised therefore helps at once.
  if wait_seconds = 0
    and private.count_request('sms to all phones on ' || private.today(), most_in_all, most_in_all * 6 * 3600) > 0 then
    return jsonb_build_object('waitSeconds', ceil(extract(epoch from
      (private.today() + 1)::timestamp at time zone 'Asia/Shanghai' - now())), 'isForAll', true);
  end if;
  if wait_seconds = 0 then
    insert into private.sms_codes (challenge_hash, phone_hash, code_hash, expires_at)
    values (private.token_hash(challenge), private.keyed_hash(phone), private.hash_sms_code(phone, code), now() + interval '5 minutes');
    return jsonb_build_object('waitSeconds', 0, 'isForAll', false, 'challenge', challenge);
  end if;
  return jsonb_build_object('waitSeconds', wait_seconds, 'isForAll', false);
end
$$;

comment on function api.keep_sms_code is
  'Keeps a code for a phone and answers the challenge to which it belongs, or answers how long to wait: one a minute and ten a day for a phone, most_in_all a day for all phones. For the functions'' service key only.';
alter function api.keep_sms_code owner to app_definer;
grant execute on function api.keep_sms_code to service_role;
