create function private.decrypt_text(encrypted bytea) returns text
language plpgsql strict
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return extensions.pgp_sym_decrypt(
    case when private.key_version_of(encrypted) = 0 then encrypted else substr(encrypted, 2) end,
    private.secret_key(private.answers_key_name(private.key_version_of(encrypted)))
  );
end
$$;

comment on function private.decrypt_text is 'Decrypts what private.encrypt_text wrote; null stays null.';
grant execute on function private.decrypt_text to app_definer;
