create function private.plain_phone(words text) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  words := translate(private.normalize_text(words), '（）()－—–‐‑−　', '-----------');
  words := regexp_replace(words, '^(\+|00)86[ -]*(?=\d)', '');
  return nullif(btrim(regexp_replace(regexp_replace(words, '[ ]', '-', 'g'), '-{2,}', '-', 'g'), '-'), '');
end
$$;

comment on function private.plain_phone is 'A phone number as pasted, with plain digits and hyphens: （0551）6200 0000 is 0551-6200-0000.';
grant execute on function private.plain_phone to app_definer, staff;
