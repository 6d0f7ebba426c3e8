create function private.linked_place(link_subject uuid) returns public.places
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  place public.places;
begin
  select * into place from public.places as found where found.id = link_subject;
  if place.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return place;
end
$$;

comment on function private.linked_place is 'The place whose picture a link sets. One that was deleted meanwhile is not_found.';
grant execute on function private.linked_place to app_definer;
