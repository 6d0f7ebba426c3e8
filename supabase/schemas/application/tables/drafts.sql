-- 草稿: an unfinished form, kept so that another phone can continue it. It is encrypted as a whole, because it holds ID
-- numbers and bank cards unmasked. The id of a draft is the client token of its submission.
create table private.drafts (
  worker_id uuid not null references public.workers (id),
  id uuid not null,
  service_code text not null check (length(service_code) between 1 and 64),
  service_name text not null check (length(service_name) between 1 and 120),
  variant text check (length(variant) between 1 and 64),
  form_version integer not null check (form_version > 0),
  revision integer not null default 1,
  content bytea not null check (length(content) <= 800000),
  attachment_ids uuid[] not null default '{}' check (cardinality(attachment_ids) <= 200),
  saved_at timestamptz not null default now(),
  warned_at timestamptz,
  primary key (worker_id, id)
);
comment on table private.drafts is
  'Unfinished forms, encrypted. revision counts the changes: a save must name the last one. A draft is deleted 90 days after its last change, with a message a week before.';

create index drafts_saved_at on private.drafts (saved_at);

alter table private.drafts enable row level security;
create policy "api functions keep drafts" on private.drafts for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.drafts to app_definer;

create trigger a_guard_rows before insert or update or delete on private.drafts
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on private.drafts
for each statement execute function private.guard_system_rows();
create trigger a_refuse_the_deleted before insert on private.drafts
for each row execute function private.refuse_the_deleted();
