-- What organizers were told about an event, so that they hear everything once.
create table private.organizer_news (
  event_id uuid primary key references public.events (id) on delete cascade,
  review_told_at timestamptz,
  full_told_seats integer check (full_told_seats >= 0),
  eve_told_on date,
  digest_told_at timestamptz not null default now()
);
comment on table private.organizer_news is
  'When an event''s organizers last heard who waits for review, with how many seats it was full, for which day they were told the evening before, and the last digest.';

alter table private.organizer_news enable row level security;
create policy "api functions keep the news" on private.organizer_news for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.organizer_news to app_definer;

create trigger a_guard_rows before insert or update or delete on private.organizer_news
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on private.organizer_news
for each statement execute function private.guard_system_rows();
