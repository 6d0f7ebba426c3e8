-- How many wait in each pool, in parts: those who join at once write different rows, so a long line costs no more to join.
-- Without a foreign key, which would lock the pool a second time; private.remove_seats deletes the line of a pool.
create table private.lines (
  event_id uuid not null,
  pool text not null check (length(pool) <= 20),
  part integer not null,
  waiting integer not null,
  last_offer_at timestamptz,
  primary key (event_id, pool, part)
) with (fillfactor = 30);
comment on table private.lines is
  'The people who wait in a pool, as the sum of its parts (one part may be negative), and when a seat was last offered. Kept by triggers of signups.';

alter table private.lines enable row level security;
create policy "api functions count lines" on private.lines for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.lines to app_definer;
