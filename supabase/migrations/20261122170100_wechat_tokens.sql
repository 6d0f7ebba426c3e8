-- WeChat's access token, shared by all instances of the functions. A lease row instead of an advisory lock: each call is
-- a transaction of its own behind a pooler, and the fetch happens outside of any.

create table private.wechat_tokens (
  app_id text primary key,
  token bytea,
  token_hash bytea,
  valid_until timestamptz not null default '-infinity',
  leased_until timestamptz not null default '-infinity'
);
comment on table private.wechat_tokens is
  'The access token of each mini-program, encrypted, and until when one instance has the lease to fetch the next.';
alter table private.wechat_tokens enable row level security;
create policy "api functions keep tokens" on private.wechat_tokens for all to app_definer using (true) with check (true);
grant select, insert, update on private.wechat_tokens to app_definer;

create function api.get_wechat_token(app_id text, rejected_token text default null) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  rejected_hash constant bytea := private.token_hash(rejected_token);
  kept private.wechat_tokens;
begin
  select * into kept from private.wechat_tokens as own where own.app_id = get_wechat_token.app_id;
  if kept.valid_until > now() and kept.token_hash is distinct from rejected_hash then
    return jsonb_build_object('token', private.decrypt_text(kept.token),
      'secondsLeft', floor(extract(epoch from kept.valid_until - now())));
  end if;
  -- Asked once more by the statement that takes the lease: between the two, another instance may have brought a token.
  insert into private.wechat_tokens as own (app_id, leased_until)
  values (get_wechat_token.app_id, now() + interval '15 seconds')
  on conflict on constraint wechat_tokens_pkey do update set leased_until = excluded.leased_until
  where own.leased_until <= now() and (own.valid_until <= now() or own.token_hash is not distinct from rejected_hash);
  return jsonb_build_object('token', null, 'isYoursToFetch', found);
end
$$;
comment on function api.get_wechat_token is
  'The shared access token, or whether the caller is the one to fetch it; a rejected one is not given out again. For the functions'' service key only.';

create function api.keep_wechat_token(app_id text, token text, seconds integer) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
begin
  update private.wechat_tokens as own
  set token = private.encrypt_text(keep_wechat_token.token), token_hash = private.token_hash(keep_wechat_token.token),
    valid_until = now() + make_interval(secs => seconds), leased_until = '-infinity'
  where own.app_id = keep_wechat_token.app_id;
  return jsonb_build_object('kept', found);
end
$$;
comment on function api.keep_wechat_token is
  'Shares a fetched access token for so many seconds and ends the lease. For the functions'' service key only.';

create function api.release_wechat_token(app_id text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
begin
  update private.wechat_tokens as own set leased_until = '-infinity' where own.app_id = release_wechat_token.app_id;
  return jsonb_build_object('released', found);
end
$$;
comment on function api.release_wechat_token is
  'Ends the lease of whoever could not fetch a token, so that the next may try. For the functions'' service key only.';

call private.hand_over_api_functions();
grant execute on function
  api.get_wechat_token(text, text), api.keep_wechat_token(text, text, integer), api.release_wechat_token(text)
to service_role;
