create function api.release_wechat_token(app_id text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  update private.wechat_tokens as own set leased_until = '-infinity' where own.app_id = release_wechat_token.app_id;
  return jsonb_build_object('released', found);
end
$$;

comment on function api.release_wechat_token is
  'Ends the lease of a caller who could not fetch a token, so that the next may try. For the functions'' service key only.';
alter function api.release_wechat_token owner to app_definer;
grant execute on function api.release_wechat_token to service_role;
