create function private.place_picture_link(place_id uuid) returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if not private.covers_province() and not exists (
    select from public.places as place
    where place.id = place_picture_link.place_id and place.trade_union_id = any (private.unions_in_scope())
  ) then
    perform private.refuse('not_found', '没有这个服务点，请在 place_pictures（服务点图片）里找。');
  end if;
  return private.signed_link('place-pictures', place_id);
end
$$;

comment on function private.place_picture_link is
  'The link to the page that takes the picture of one place (private.signed_link). What is sent there is logged (api.set_place_picture).';
alter function private.place_picture_link owner to app_definer;
grant execute on function private.place_picture_link to staff;
