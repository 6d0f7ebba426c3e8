-- 合并账号: one person has an account of WeChat and one of the web. Both sides are signed in and agree within ten minutes.
create table private.account_joins (
  asker_id uuid primary key references public.workers (id) on delete cascade,
  other_id uuid unique references public.workers (id) on delete cascade,
  code_hash bytea not null unique check (length(code_hash) <= 64),
  expires_at timestamptz not null,
  asker_agreed_at timestamptz,
  other_agreed_at timestamptz,
  joined_at timestamptz
);
comment on table private.account_joins is 'Accounts that become one: who showed a code, who entered it, and when each agreed. The code is kept as a hash.';

alter table private.account_joins enable row level security;
create policy "api functions keep joins" on private.account_joins for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.account_joins to app_definer;
