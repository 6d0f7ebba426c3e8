-- 申请编号 and the masks under which phones and ID numbers are shown.

create function private.mask_phone(phone text) returns text
language sql immutable
set search_path = ''
as $$ select case when phone is null then null else left(phone, 3) || '****' || right(phone, 4) end $$;

create function private.reference_check_character(body text) returns text
language plpgsql immutable
set search_path = ''
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

create function private.reference_number(day date) returns text
language plpgsql
security definer
set search_path = ''
as $$
declare
  letters constant text := '3479ACDEFHJKMNPRTWXY';
  body text := to_char(day, 'YYMMDD');
  random_byte integer;
begin
  while length(body) < 11 loop
    random_byte := get_byte(extensions.gen_random_bytes(1), 0);
    -- 240 is the largest multiple of 20 below 256: what lies above would favor the first letters.
    if random_byte < 240 then
      body := body || substr(letters, random_byte % 20 + 1, 1);
    end if;
  end loop;
  return 'AH' || body || private.reference_check_character(body);
end
$$;
comment on function private.reference_number is
  'A new 申请编号: AH, the day, five characters without look-alikes, a check character. 3.2 million a day; uniqueness is the table''s.';

create function private.mask_id_number(id_number text) returns text
language sql immutable
set search_path = ''
as $$ select case when length(id_number) = 18 then left(id_number, 4) || '**********' || right(id_number, 4) else '****' end $$;
comment on function private.mask_id_number is 'As maskIdNumber of shared/person/mask.ts.';

grant execute on function
  private.mask_phone(text), private.mask_id_number(text), private.reference_check_character(text),
  private.reference_number(date)
to app_definer;
