create table private.assistance_codes (
  assistance_id uuid primary key references public.assistances (id) on delete cascade,
  code_hash bytea not null check (length(code_hash) <= 64),
  expires_at timestamptz not null,
  constraint assistance_codes_are_different unique (code_hash)
);
comment on table private.assistance_codes is 'Codes by their keyed hash, valid for ten minutes. Two live codes are never the same, so a code leads to one worker.';

create index assistance_codes_expiry on private.assistance_codes (expires_at);

alter table private.assistance_codes enable row level security;
create policy "api functions keep codes" on private.assistance_codes for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.assistance_codes to app_definer;
