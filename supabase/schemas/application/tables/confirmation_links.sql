create table private.confirmation_links (
  confirmation_id bigint primary key references public.confirmations (id) on delete cascade,
  token_hash bytea not null unique check (length(token_hash) <= 64)
);
comment on table private.confirmation_links is 'Links by their hash: a reader of the database cannot answer for a chair.';

alter table private.confirmation_links enable row level security;
create policy "api functions keep links" on private.confirmation_links for all to app_definer using (true) with check (true);
grant select, insert on private.confirmation_links to app_definer;
