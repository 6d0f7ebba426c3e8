-- A verified phone identifies a person: it alone makes an organizer or a duplicate.

create function api.set_verified_phone(worker_id uuid, phone text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  new_hash constant bytea := private.keyed_hash(phone);
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
  -- Live signups made before the phone was known count for the person from now on, unless the person is in already.
  update public.signups as own set person_hash = new_hash
  where own.worker_id = set_verified_phone.worker_id
    and own.status in ('待审核', '已确认', '候补', '待确认')
    and not exists (
      select from public.signups as other
      where other.event_id = own.event_id and other.person_hash = new_hash and other.id <> own.id
    );
  return jsonb_build_object('phoneMasked', private.mask_phone(phone));
end
$$;
comment on function api.set_verified_phone is
  'Keeps the phone number that WeChat or an SMS code vouches for. For the functions'' service key only.';

call private.hand_over_api_functions();
grant execute on function api.set_verified_phone(uuid, text) to service_role;
