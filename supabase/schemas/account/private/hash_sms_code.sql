create function private.hash_sms_code(phone text, code text) returns bytea
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  return private.keyed_hash('sms ' || phone || ' ' || code);
end
$$;

comment on function private.hash_sms_code is 'The hash that a phone''s code is kept under.';
grant execute on function private.hash_sms_code to app_definer;
