-- Signing in by SMS, for browsers and counters. The codes are our own, whichever gateway sends them. Codes and phones
-- are kept as hashes.
create table private.sms_codes (
  challenge_hash bytea primary key check (length(challenge_hash) <= 64),
  phone_hash bytea not null check (length(phone_hash) <= 64),
  code_hash bytea not null check (length(code_hash) <= 64),
  expires_at timestamptz not null,
  tries_left integer not null default 5 check (tries_left >= 0),
  worker_id uuid references public.workers (id) on delete cascade
);
comment on table private.sms_codes is 'The codes that were sent: each belongs to a challenge that only the asking device knows, and is valid for five minutes and five attempts.';
comment on column private.sms_codes.worker_id is
  'Who signed in with it. The same device gets the same answer for two more minutes, because the first may be lost on the way.';

create index sms_codes_phone on private.sms_codes (phone_hash);
create index sms_codes_worker on private.sms_codes (worker_id) where worker_id is not null;
create index sms_codes_expiry on private.sms_codes (expires_at);

alter table private.sms_codes enable row level security;
create policy "api functions keep codes" on private.sms_codes for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.sms_codes to app_definer;
