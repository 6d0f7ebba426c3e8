create function private.compare_key(words text) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  if words is null or words ~ '^[0-9a-z一-鿿]*$' then
    return words;
  end if;
  -- An accent that stands alone is a space and a mark to NFKC: quotes go first.
  words := normalize(translate(private.normalize_text(words), '‘’‛ʼ′´`＇', ''''''''''''''''''), nfkc);
  words := lower(translate(words, 'İ', 'i') collate "pg_c_utf8");
  words := translate(words, 'ς‐‑‒–—―−⁃﹘﹣－ー', 'σ------------');
  return regexp_replace(words, '[\s.·•・‧∙⋅･．。｡‥…]', '', 'g');
end
$$;
comment on function private.compare_key is
  'What two texts that people take for the same have in common: without width, case, spaces and dots. For comparing only; the same as compareKey in shared/foundation/normalize-text.ts.';
grant execute on function private.compare_key to app_definer, staff;
