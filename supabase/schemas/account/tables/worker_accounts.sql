create table private.worker_accounts (
  worker_id uuid primary key references public.workers (id) on delete cascade,
  openid text unique check (length(openid) <= 200),
  unionid text check (length(unionid) <= 200),
  phone text check (phone ~ '^1[3-9]\d{9}$'),
  phone_hash bytea check (length(phone_hash) <= 64),
  phone_verified_at timestamptz,
  phone_code_hash bytea check (length(phone_code_hash) <= 64),
  constraint a_phone_is_verified_and_hashed check ((phone is null) = (phone_hash is null) and (phone is null) = (phone_verified_at is null)),
  constraint a_somebody_can_sign_in check (openid is not null or phone is not null)
);
comment on table private.worker_accounts is
  'The WeChat account and the phone number of a worker. Only a verified phone identifies a person. Two accounts may share one phone.';
comment on column private.worker_accounts.phone_code_hash is
  'The code of WeChat''s phone button that verified the number. WeChat takes a code once, and our answer may be lost on the way.';

create index worker_accounts_phone_hash on private.worker_accounts (phone_hash);

alter table private.worker_accounts enable row level security;
create policy "api functions keep accounts" on private.worker_accounts for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.worker_accounts to app_definer;
