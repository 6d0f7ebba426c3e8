-- A verified phone identifies a person: it alone makes an organizer or a duplicate.

-- A signup made before the phone was known counts for the person from now on. Whoever is in by another account already
-- keeps that place, and this one goes: never two live signups for one person.
create function private.count_for_person(signup_id uuid, new_hash bytea) returns void
language plpgsql
set search_path = ''
as $$
declare
  made public.signups;
begin
  select * into made from public.signups as own where own.id = signup_id for update;
  if made.status not in ('待审核', '已确认', '候补', '待确认') then
    return;
  end if;
  if exists (
    select from public.signups as other
    where other.event_id = made.event_id and other.person_hash = new_hash and other.id <> made.id
      and other.status in ('待审核', '已确认', '候补', '待确认', '已签到')
  ) then
    perform private.end_signup(made, '这个手机号已经报过名');
    perform private.send_message(made.worker_id, '重复的报名已取消', '您验证的手机号在这场活动已经有一份报名，这一份取消了。',
      private.signup_link(made.event_id));
  else
    update public.signups as own set person_hash = new_hash where own.id = made.id;
  end if;
end
$$;
comment on function private.count_for_person is 'Ties a live signup of a locked pool to a verified phone, or ends it when that person is in already.';
grant execute on function private.count_for_person(uuid, bytea) to app_definer;

create function api.set_verified_phone(worker_id uuid, phone text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  new_hash constant bytea := private.keyed_hash(phone);
  made public.signups;
begin
  if set_verified_phone.phone is null or set_verified_phone.phone !~ '^1[3-9]\d{9}$' then
    perform private.raise_code(422, 'invalid_input', 'phone');
  end if;
  update private.worker_accounts as account
  set phone = set_verified_phone.phone, phone_hash = new_hash, phone_verified_at = now()
  where account.worker_id = set_verified_phone.worker_id;
  if not found then
    perform private.raise_code(404, 'not_found');
  end if;
  update public.workers as worker set phone_masked = private.mask_phone(set_verified_phone.phone)
  where worker.id = set_verified_phone.worker_id;
  for made in
    select * from public.signups as own
    where own.worker_id = set_verified_phone.worker_id and own.status in ('待审核', '已确认', '候补', '待确认')
    order by own.event_id, own.pool
  loop
    perform private.lock_pool(made.event_id, made.pool);
    perform private.count_for_person(made.id, new_hash);
  end loop;
  return jsonb_build_object('phoneMasked', private.mask_phone(phone));
end
$$;
comment on function api.set_verified_phone is
  'Keeps the phone number that WeChat or an SMS code vouches for. For the functions'' service key only.';

call private.hand_over_api_functions();
grant execute on function api.set_verified_phone(uuid, text) to service_role;
