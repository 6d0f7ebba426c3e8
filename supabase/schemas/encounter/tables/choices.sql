-- Three rows for each person who has saved, whatever the number of picks. Unused slots hold random bytes that look the
-- same.
create table private.choices (
  slot text primary key check (length(slot) = 43),
  event_id uuid not null references public.choice_rounds (event_id) on delete cascade,
  direction text not null unique check (length(direction) = 43),
  pair text not null check (length(pair) = 43)
);
comment on table private.choices is
  'The picks of an open round as tokens: slot (one of a chooser''s three), direction (who picked whom), pair (both, in either order). It holds no chooser, no time and no order.';

create index choices_event on private.choices (event_id, pair);

alter table private.choices enable row level security;
create policy "api functions keep picks" on private.choices for all to app_definer using (true) with check (true);
grant select, insert, delete on private.choices to app_definer;

create trigger a_guard_rows before insert or update or delete on private.choices
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on private.choices
for each statement execute function private.guard_system_rows();
