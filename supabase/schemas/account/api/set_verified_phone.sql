create function api.set_verified_phone(worker_id uuid, phone text, code text default null) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  new_hash constant bytea := private.keyed_hash(phone);
  made public.signups;
begin
  if set_verified_phone.phone is null or set_verified_phone.phone !~ '^1[3-9]\d{9}$' then
    perform private.raise_code(422, 'invalid_input', 'phone');
  end if;
  update private.worker_accounts as account
  set phone = set_verified_phone.phone, phone_hash = new_hash, phone_verified_at = now(),
    phone_code_hash = private.token_hash(code)
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
  perform private.bind_roles(worker_id, phone);
  return jsonb_build_object('phoneMasked', private.mask_phone(phone));
end
$$;

comment on function api.set_verified_phone is
  'Keeps a phone number that WeChat or an SMS code has verified, with the code of WeChat''s button. For the functions'' service key only.';
alter function api.set_verified_phone owner to app_definer;
grant execute on function api.set_verified_phone to service_role;
