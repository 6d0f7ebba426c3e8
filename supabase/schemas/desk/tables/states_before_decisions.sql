-- 撤销误操作: the last decision of an application is taken back, in the open. What was decided stays in the record and in
-- the worker's timeline; the application is where it was, and staff decide anew.
create table private.states_before_decisions (
  review_id bigint primary key,
  state jsonb not null
);
comment on table private.states_before_decisions is 'Status, dates and receiver of an application just before each decision: what undoing goes back to.';

alter table private.states_before_decisions enable row level security;
create policy "decisions keep what was before" on private.states_before_decisions for all to app_definer using (true) with check (true);
grant select, insert, delete on private.states_before_decisions to app_definer;
