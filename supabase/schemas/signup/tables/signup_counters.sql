create table private.signup_counters (
  event_id uuid primary key references public.events (id) on delete cascade,
  last_number integer not null default 0,
  is_closed boolean not null default false
);
comment on table private.signup_counters is
  'The last number given to a signup of an event, and whether its list is fixed. Apart from the event, so that counting locks no row that anybody edits.';

alter table private.signup_counters enable row level security;
create policy "api functions count signups" on private.signup_counters for all to app_definer using (true) with check (true);
grant select, insert, update on private.signup_counters to app_definer;
