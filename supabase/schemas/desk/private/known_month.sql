create function private.known_month(month text) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  parts constant text[] := regexp_match(normalize(coalesce(month, ''), nfkc), '^\s*(20\d\d)\s*[-年/.]?\s*(0?[1-9]|1[0-2])\s*月?\s*$');
begin
  if parts is null then
    perform private.refuse('invalid_month', format('月份要写成 2026-11 这样，不能是“%s”。', coalesce(month, '')));
  end if;
  return parts[1] || '-' || lpad(parts[2], 2, '0');
end
$$;

comment on function private.known_month is '核对月份：2026-11、2026年11月 都可以，别的写法说明要怎么写。常用查询里使用';
grant execute on function private.known_month to staff;
