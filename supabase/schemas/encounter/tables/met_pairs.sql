create table private.met_pairs (
  pair text primary key check (length(pair) = 43),
  event_id uuid not null references public.events (id) on delete cascade,
  trade_union_id text not null references public.trade_unions (id)
);
comment on table private.met_pairs is
  'Who has sat together at events of a trade union, as tokens of the functions, so that nobody is seated with the same person again. Deleted with the event''s personal data.';

create index met_pairs_event on private.met_pairs (event_id);
create index met_pairs_trade_union on private.met_pairs (trade_union_id);

alter table private.met_pairs enable row level security;
create policy "api functions keep who met" on private.met_pairs for all to app_definer using (true) with check (true);
grant select, insert, delete on private.met_pairs to app_definer;

create trigger a_guard_rows before insert or update or delete on private.met_pairs
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on private.met_pairs
for each statement execute function private.guard_system_rows();
