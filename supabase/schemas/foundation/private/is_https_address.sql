create function private.is_https_address(words text) returns boolean
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  -- A name of at least two parts, without a user and without spaces; digits alone are no name that people know.
  return length(words) <= 300
    and words ~ '^https://[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})*\.[a-z]{2,24}(:[0-9]{1,5})?([/?#][!-~一-鿿]*)?$';
end
$$;

comment on function private.is_https_address is 'Whether a text is the address of a public page that a browser opens over https.';
grant execute on function private.is_https_address to app_definer, staff;
