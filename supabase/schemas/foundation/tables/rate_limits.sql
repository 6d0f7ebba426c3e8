-- How often somebody may do something: the generic cell rate algorithm (GCRA). Each key has one moment, up to which its
-- requests are accounted for. A burst may run ahead of the clock by the whole window; after that, one request is
-- allowed for each share of it.
create unlogged table private.rate_limits (
  key text primary key check (length(key) between 20 and 100),
  paid_until timestamptz not null
);
comment on table private.rate_limits is
  'Who did what how recently. The functions hash the keys, so no address can be read here. The table is unlogged: a crash empties it, which does no harm.';

create index rate_limits_paid_until on private.rate_limits (paid_until);

alter table private.rate_limits enable row level security;
create policy "api functions count requests" on private.rate_limits for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.rate_limits to app_definer;
