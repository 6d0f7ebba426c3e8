-- 撤销误操作: undoes the last decision of an application openly. The decision stays in the record and in the worker's
-- timeline. The application returns to its earlier state, and staff decide again.
create table private.states_before_decisions (
  review_id bigint primary key,
  state jsonb not null check (octet_length(state::text) <= 1000000)
);
comment on table private.states_before_decisions is 'Status, dates and receiver of an application before each decision, which undoing restores.';

alter table private.states_before_decisions enable row level security;
create policy "decisions keep what was before" on private.states_before_decisions for all to app_definer using (true) with check (true);
grant select, insert, delete on private.states_before_decisions to app_definer;
