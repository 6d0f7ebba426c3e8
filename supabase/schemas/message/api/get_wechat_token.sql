create function api.get_wechat_token(app_id text, rejected_token text default null) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
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
  -- The statement that takes the lease checks again, because another instance may have stored a token in between.
  insert into private.wechat_tokens as own (app_id, leased_until)
  values (get_wechat_token.app_id, now() + interval '15 seconds')
  on conflict on constraint wechat_tokens_pkey do update set leased_until = excluded.leased_until
  where own.leased_until <= now() and (own.valid_until <= now() or own.token_hash is not distinct from rejected_hash);
  return jsonb_build_object('token', null, 'isYoursToFetch', found);
end
$$;

comment on function api.get_wechat_token is
  'The shared access token, or whether the caller should fetch it. A rejected token is not given out again. For the functions'' service key only.';
alter function api.get_wechat_token owner to app_definer;
grant execute on function api.get_wechat_token to service_role;
