create function api.list_place_areas() returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return jsonb_build_object(
    'areas', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'cityCode', area.city_code,
        'count', area.count,
        'box', case when area.west is not null
          then jsonb_build_object('west', area.west, 'east', area.east, 'south', area.south, 'north', area.north) end
      ) order by area.city_code), '[]')
      from (
        select left(place.region_code, 4) || '00' as city_code, count(*) as count,
          min(place.longitude) as west, max(place.longitude) as east, min(place.latitude) as south, max(place.latitude) as north
        from public.places as place
        where place.state = '已发布'
        group by 1
      ) as area
    ),
    'facilities', (
      select coalesce(jsonb_agg(jsonb_build_object('name', facility.name, 'short', facility.short_name)
        order by facility.place_in_list, facility.name), '[]')
      from public.place_facilities as facility
    ),
    'holidays', (
      select coalesce(jsonb_agg(jsonb_build_object('day', holiday.day, 'isWorkday', holiday.kind = '上班') order by holiday.day), '[]')
      from public.holidays as holiday
      where holiday.day between private.today() - 1 and private.today() + 30
    )
  );
end
$$;

comment on function api.list_place_areas is
  'How many places each city has and the box around them, the list of facilities, and the calendar around today.';
alter function api.list_place_areas owner to app_definer;
grant execute on function api.list_place_areas to anon, authenticated;
