create function api.keep_wechat_token(app_id text, token text, seconds integer) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
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
  'Shares a fetched access token for a number of seconds and ends the lease. For the functions'' service key only.';
alter function api.keep_wechat_token owner to app_definer;
grant execute on function api.keep_wechat_token to service_role;
