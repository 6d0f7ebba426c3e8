-- Signing in by SMS, for browsers and counters: codes of ours, whoever carries them. Codes and phones are kept hashed.
create table private.sms_codes (
  phone_hash bytea primary key,
  code_hash bytea not null,
  expires_at timestamptz not null,
  tries_left integer not null default 5 check (tries_left >= 0)
);
comment on table private.sms_codes is 'The last code sent to each phone: five minutes, five tries, gone once used.';

create index sms_codes_expiry on private.sms_codes (expires_at);

alter table private.sms_codes enable row level security;
create policy "api functions keep codes" on private.sms_codes for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.sms_codes to app_definer;
