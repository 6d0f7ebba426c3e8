-- 审核: one row for each round of an application, the table that staff open every morning. Staff fill in five columns.
-- Saving a decision moves the application, writes the timeline, tells the worker and opens the next round. This table
-- is the status machine as data (行政许可法 第三十二条 names 受理, 不予受理 and 补正). A move without a row is refused.
create table private.legal_decisions (
  status public.application_status not null,
  decision public.review_decision not null,
  next_status public.application_status not null,
  opens_next_round boolean not null,
  primary key (status, decision)
);
comment on table private.legal_decisions is 'The legal decisions in each status, and the status after them.';

alter table private.legal_decisions enable row level security;
create policy "decisions read the machine" on private.legal_decisions for select to app_definer using (true);
grant select on private.legal_decisions to app_definer;
