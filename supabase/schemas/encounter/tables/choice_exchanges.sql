create table private.choice_exchanges (
  direction text primary key check (length(direction) = 43),
  event_id uuid not null references public.choice_rounds (event_id) on delete cascade,
  sealed text not null check (length(sealed) between 40 and 1000)
);
comment on table private.choice_exchanges is 'Contacts that one of a pair agreed to give, sealed by the functions.';

create index choice_exchanges_event on private.choice_exchanges (event_id);

alter table private.choice_exchanges enable row level security;
create policy "api functions keep contacts" on private.choice_exchanges for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.choice_exchanges to app_definer;

create trigger a_guard_rows before insert or update or delete on private.choice_exchanges
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on private.choice_exchanges
for each statement execute function private.guard_system_rows();
