create function private.reference_check_character(body text) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  symbols constant text := '0123456789ACDEFHJKMNPRTWXY';
  total integer := 0;
  value integer;
begin
  for place in 0 .. length(body) - 1 loop
    value := (strpos(symbols, substr(body, length(body) - place, 1)) - 1) * case when place % 2 = 0 then 2 else 1 end;
    total := total + value / 26 + value % 26;
  end loop;
  return substr(symbols, (26 - total % 26) % 26 + 1, 1);
end
$$;

comment on function private.reference_check_character is
  'Luhn mod 26, the same as shared/application/reference-number.ts; a test compares the two.';
grant execute on function private.reference_check_character to app_definer;
