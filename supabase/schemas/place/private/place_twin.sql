-- As the definer, because a policy comes before the index: a clerk's own look compares every place of the county, so that a
-- table of 3,000 rows takes minutes. A place that the clerk may not see is refused by the unique index.
create function private.place_twin(region_code text, name text, address text, except_id uuid) returns text
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  name_key constant text := private.compare_key(place_twin.name);
  address_key constant text := private.compare_key(place_twin.address);
begin
  return (
    select format('“%s”（%s）', other.name, other.address) from public.places as other
    where other.region_code = place_twin.region_code and other.id <> except_id
      and private.compare_key(other.name) = name_key and private.compare_key(other.address) = address_key
      and private.is_in_scope(other.trade_union_id)
  );
end
$$;

comment on function private.place_twin is
  'The place of this county that has this name and address already, however it is written, as words for a refusal; null when there is none that the login may see.';
alter function private.place_twin owner to app_definer;
grant execute on function private.place_twin to staff;
