-- 名单: page by page on the phone, or whole in an export or a printed sheet through a logged link.
create table private.export_links (
  token_hash bytea primary key check (length(token_hash) <= 64),
  worker_id uuid not null references public.workers (id),
  event_id uuid not null references public.events (id) on delete cascade,
  sheet private.export_sheet not null default '报名名单',
  format text not null check (format in ('xlsx', 'csv', 'pdf')),
  reason text check (length(reason) <= 2000),
  created_at timestamptz not null default now(),
  expires_at timestamptz not null default now() + interval '5 minutes',
  redeemed_at timestamptz
);
comment on table private.export_links is 'A download that begins within five minutes, and again within a minute of its first use. Only the hash of its token is kept. With a reason it shows whole ID numbers.';

create index export_links_event on private.export_links (event_id, worker_id);
create index export_links_worker on private.export_links (worker_id);

alter table private.export_links enable row level security;
create policy "api functions keep links" on private.export_links for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.export_links to app_definer;
