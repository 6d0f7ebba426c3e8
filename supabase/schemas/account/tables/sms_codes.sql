-- Signing in by SMS, for browsers and counters. The codes are our own, whichever gateway sends them. Codes and phones
-- are kept as hashes.
create table private.sms_codes (
  challenge_hash bytea primary key check (length(challenge_hash) <= 64),
  phone_hash bytea not null check (length(phone_hash) <= 64),
  code_hash bytea not null check (length(code_hash) <= 64),
  expires_at timestamptz not null,
  tries_left integer not null default 5 check (tries_left >= 0)
);
comment on table private.sms_codes is 'The codes that were sent: each belongs to a challenge that only the asking device knows, and is valid for five minutes and five attempts. Deleted when used.';

create index sms_codes_phone on private.sms_codes (phone_hash);
create index sms_codes_expiry on private.sms_codes (expires_at);

alter table private.sms_codes enable row level security;
create policy "api functions keep codes" on private.sms_codes for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.sms_codes to app_definer;
