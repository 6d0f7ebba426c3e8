-- The key has 256 random bits, so stretching it (s2k) would only take time.
create function private.encrypt_text(plain text) returns bytea
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select case when used.version = 0 then ''::bytea else set_byte('\x00'::bytea, 0, used.version) end
      || extensions.pgp_sym_encrypt(plain, private.secret_key(private.answers_key_name(used.version)), 'cipher-algo=aes256, s2k-mode=1')
    from (select coalesce(max(known.version), 0) as version from private.key_versions as known) as used
  );
end
$$;

comment on function private.encrypt_text is
  'Encrypts ID numbers and bank cards for storage (OpenPGP, AES-256) with the newest key. The first byte gives the key''s version, except for the first key.';
grant execute on function private.encrypt_text to app_definer;
