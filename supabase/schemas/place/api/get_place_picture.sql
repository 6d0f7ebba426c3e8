create function api.get_place_picture(place_id uuid, version text) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  answer jsonb;
begin
  select jsonb_build_object('mimeType', stored.mime_type, 'content', translate(encode(stored.bytes, 'base64'), E'\n', ''))
  into answer
  from private.place_pictures as stored
  join public.places as place on place.id = stored.place_id
  where stored.place_id = get_place_picture.place_id and stored.version = get_place_picture.version
    and place.picture = stored.version and place.state = '已发布';
  if answer is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return answer;
end
$$;

comment on function api.get_place_picture is 'The picture of a published place, in base64. An older version and that of a draft are not_found.';
alter function api.get_place_picture owner to app_definer;
grant execute on function api.get_place_picture to anon, authenticated;
