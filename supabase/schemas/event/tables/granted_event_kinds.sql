-- Kinds of events for which WeChat has granted a category of its own. Whoever deploys writes it (docs/launch.md).
create table private.granted_event_kinds (
  kind public.event_kind primary key,
  granted_at timestamptz not null default now()
);
comment on table private.granted_event_kinds is
  'The kinds that need a category of WeChat''s own and have it. Such a kind without a row is off, whoever asks: phone, organizer or staff.';

alter table private.granted_event_kinds enable row level security;
create policy "api functions read granted kinds" on private.granted_event_kinds for select to app_definer using (true);
grant select on private.granted_event_kinds to app_definer;
