create function api.list_places(region_code text) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  -- The codes of a city or the province end with zeros, those within it do not.
  prefix constant text := regexp_replace(list_places.region_code, '^(\d\d)?0000$|00$', '\1');
begin
  if list_places.region_code !~ '^\d{6}$' then
    perform private.raise_code(404, 'not_found');
  end if;
  return (
    select coalesce(jsonb_agg(private.place_json(place) order by place.region_code, place.name), '[]')
    from public.places as place
    where place.state = '已发布' and place.region_code between rpad(prefix, 6, '0') and rpad(prefix, 6, '9')
  );
end
$$;

comment on function api.list_places is 'The published places of a county, a city or the province.';
alter function api.list_places owner to app_definer;
grant execute on function api.list_places to anon, authenticated;
