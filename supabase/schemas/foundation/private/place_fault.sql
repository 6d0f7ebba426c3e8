create function private.place_fault(
  region_code text, latitude numeric, longitude numeric, out field text, out sentence text
)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  province constant private.province := private.our_province();
begin
  case
    when left(region_code, 2) <> left(province.code, 2) then
      field := 'regionCode';
      sentence := format('所在地要是%s内的市、县（区）。', province.name);
    when latitude not between province.south and province.north then
      field := 'latitude';
      sentence := format('纬度要在%s到%s之间。', province.south, province.north);
    when longitude not between province.west and province.east then
      field := 'longitude';
      sentence := format('经度要在%s到%s之间。', province.west, province.east);
    else
  end case;
end
$$;

comment on function private.place_fault is
  'Why a place is outside the province: a field of shared/event and a Chinese sentence, or nothing. An unknown place is not outside.';
grant execute on function private.place_fault to app_definer, staff;
