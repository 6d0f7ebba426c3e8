create function private.counties_named(words text) returns setof public.trade_unions
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  province constant private.province := private.our_province();
  plain text := private.normalize_text(words);
begin
  if starts_with(plain, province.name) then
    plain := substr(plain, length(province.name) + 1);
  end if;
  return query
    select county.* from public.trade_unions as county
    left join public.trade_unions as city on city.region_code = left(county.region_code, 4) || '00'
    where county.level = '县级' and plain in (county.region_code, county.region_name, city.region_name || county.region_name);
end
$$;

comment on function private.counties_named is
  'The unions of the counties that staff mean by code, by name, or by name with the city or the province before it. Several when cities have counties of one name.';
grant execute on function private.counties_named to app_definer, staff;
