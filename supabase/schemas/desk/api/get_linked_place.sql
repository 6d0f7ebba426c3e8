create function api.get_linked_place(token text) returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  place constant public.places := private.linked_place(
    (private.read_link('place-pictures', token, 'picture_link_expired')).subject);
begin
  return jsonb_build_object('title', place.name, 'hasPicture', place.picture is not null);
end
$$;

comment on function api.get_linked_place is 'The name of the place whose picture a link may set.';
alter function api.get_linked_place owner to app_definer;
grant execute on function api.get_linked_place to anon, authenticated;
