create table private.choice_matches (
  pair text primary key check (length(pair) = 43),
  event_id uuid not null references public.choice_rounds (event_id) on delete cascade
);
comment on table private.choice_matches is 'The pair tokens that matched at closing. Only the functions can tell whose they are.';

create index choice_matches_event on private.choice_matches (event_id);

alter table private.choice_matches enable row level security;
create policy "api functions keep matches" on private.choice_matches for all to app_definer using (true) with check (true);
grant select, insert, delete on private.choice_matches to app_definer;

create trigger a_guard_rows before insert or update or delete on private.choice_matches
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on private.choice_matches
for each statement execute function private.guard_system_rows();
