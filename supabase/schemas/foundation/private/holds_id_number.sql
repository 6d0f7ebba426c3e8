create function private.holds_id_number(words text) returns boolean
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  -- Nearly everything has nothing that hides between the digits.
  if words !~ '^[\n -~·一-鿿（）【】《》“”‘’，。、；：！？—…]*$' then
    words := private.normalize_text(words);
  end if;
  return words
    ~ '(^|[^0-9])[0-9]{6}[ ‐-―−-]?(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[ ‐-―−-]?[0-9]{3}[0-9Xx]($|[^0-9])';
end
$$;

comment on function private.holds_id_number is
  'Whether a text holds a whole ID number as people read it, which is stored encrypted or not at all. The functions have the same rule in shared/foundation/holds-id-number.ts; a test compares the two.';
grant execute on function private.holds_id_number to app_definer, staff;
