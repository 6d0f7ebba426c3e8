create function api.set_place_picture(token text, mime_type text, content text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  link record;
  place public.places;
  received bytea;
  version_now text;
begin
  select * into link from private.read_link('place-pictures', token, 'picture_link_expired');
  place := private.linked_place(link.subject);
  if length(content) > 819200 or content !~ '^[A-Za-z0-9+/]+={0,2}$' then
    perform private.raise_code(422, 'invalid_input', 'file');
  end if;
  received := decode(content, 'base64');
  version_now := left(encode(sha256(received), 'hex'), 16);
  insert into private.place_pictures (place_id, version, mime_type, bytes)
  values (place.id, version_now, set_place_picture.mime_type, received)
  on conflict (place_id) do update
  set version = excluded.version, mime_type = excluded.mime_type, bytes = excluded.bytes;
  insert into public.change_log (kind, table_name, subject, database_user, before, after, trade_union_id)
  values ('修改', 'places', place.name, link.asked_by, jsonb_build_object('picture', place.picture),
    jsonb_build_object('picture', version_now), place.trade_union_id);
  update public.places as shown set picture = version_now where shown.id = place.id;
  return jsonb_build_object('isReceived', true);
end
$$;

comment on function api.set_place_picture is
  'Stores the picture of a link''s place, in place of an earlier one. The functions have checked the bytes; the same picture twice is one. Each sending is a line of change_log, under the login that asked for the link.';
alter function api.set_place_picture owner to app_definer;
grant execute on function api.set_place_picture to anon, authenticated;
