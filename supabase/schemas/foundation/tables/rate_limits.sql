-- How often somebody may do something. The generic cell rate algorithm (GCRA): per key one moment, up to which what was
-- done already is paid for; a burst may run ahead of the clock by the whole window, afterwards one request per share of it.
create unlogged table private.rate_limits (
  key text primary key check (length(key) between 20 and 100),
  paid_until timestamptz not null
);
comment on table private.rate_limits is
  'Who did what how recently. Keys are hashed by the functions, so nobody reads an address here; lost in a crash, which harms nobody.';

create index rate_limits_paid_until on private.rate_limits (paid_until);

alter table private.rate_limits enable row level security;
create policy "api functions count requests" on private.rate_limits for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.rate_limits to app_definer;
