create table private.session_reminders (
  event_id uuid not null,
  number integer not null,
  starts_at timestamptz not null,
  primary key (event_id, number, starts_at),
  foreign key (event_id, number) references public.event_sessions (event_id, number) on delete cascade
);
comment on table private.session_reminders is 'The sessions of which those who come were reminded, by the start they were told. A session that moves is told again.';

alter table private.session_reminders enable row level security;
create policy "api functions keep reminders" on private.session_reminders for all to app_definer using (true) with check (true);
grant select, insert on private.session_reminders to app_definer;
