create function private.place_json(place public.places) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return jsonb_build_object(
    'id', place.id,
    'kind', place.kind,
    'name', place.name,
    'tradeUnionName', (select keeper.name from public.trade_unions as keeper where keeper.id = place.trade_union_id),
    'regionCode', place.region_code,
    'address', place.address,
    'latitude', place.latitude,
    'longitude', place.longitude,
    'openingHours', place.opening_hours,
    'openings', place.openings,
    'contactName', place.contact_name,
    'phone', place.phone,
    'facilities', place.facility_list,
    'notice', place.notice,
    'checkedOn', place.checked_on,
    'picture', place.picture
  );
end
$$;

comment on function private.place_json is 'A place as workers read it.';
grant execute on function private.place_json to app_definer;
