create function api.get_place(place_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  found public.places;
begin
  select * into found from public.places as place where place.id = place_id and place.state = '已发布';
  if found.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return private.place_json(found);
end
$$;

comment on function api.get_place is 'One published place. A draft is not_found.';
alter function api.get_place owner to app_definer;
grant execute on function api.get_place to anon, authenticated;
