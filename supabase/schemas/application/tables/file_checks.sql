-- Photos can be overwritten or deleted in the console's Storage tab without a trace. So each is compared again and again with
-- the hash that was taken when the worker sent it.
create table private.file_checks (
  path text primary key check (length(path) <= 200),
  checked_at timestamptz not null,
  fault text check (fault in ('不见了', '变了')),
  found_at timestamptz,
  constraint a_fault_has_its_time check ((fault is null) = (found_at is null))
);
comment on table private.file_checks is 'When each submitted file was last compared with its hash, and what was wrong: 不见了 (gone), 变了 (other bytes).';

create index file_checks_faults on private.file_checks (found_at) where fault is not null;

alter table private.file_checks enable row level security;
create policy "the nightly comparison keeps its record" on private.file_checks for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.file_checks to app_definer;
