create function private.link_signature(claim text) returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return encode(extensions.hmac(convert_to(claim, 'UTF8'), convert_to(private.secret_key('material-links'), 'UTF8'), 'sha256'), 'hex');
end
$$;

comment on function private.link_signature is 'Signs what a link says: what it opens, until when, and for which login.';
grant execute on function private.link_signature to app_definer;
