create table private.assistance_entries (
  id bigint generated always as identity primary key,
  worker_id uuid not null references public.workers (id),
  at timestamptz not null default now()
);
comment on table private.assistance_entries is 'The wrong codes that officers entered, kept for a day, for the limits of ten in an hour and thirty in a day.';

create index assistance_entries_worker on private.assistance_entries (worker_id, at);

alter table private.assistance_entries enable row level security;
create policy "api functions count entries" on private.assistance_entries for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.assistance_entries to app_definer;
