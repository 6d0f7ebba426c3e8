-- WeChat's access token, shared by all instances of the functions. A row with a lease and not an advisory lock: behind
-- a pooler each call is a transaction of its own, and the token is fetched outside of it.
create table private.wechat_tokens (
  app_id text primary key check (length(app_id) <= 100),
  token bytea check (length(token) <= 4000),
  token_hash bytea check (length(token_hash) <= 64),
  valid_until timestamptz not null default '-infinity',
  leased_until timestamptz not null default '-infinity'
);
comment on table private.wechat_tokens is
  'The access token of each mini-program, encrypted, and until when one instance has the lease to fetch the next.';

alter table private.wechat_tokens enable row level security;
create policy "api functions keep tokens" on private.wechat_tokens for all to app_definer using (true) with check (true);
grant select, insert, update on private.wechat_tokens to app_definer;
