create function private.guard_union_place() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  sentence constant text := (private.place_fault(new.region_code, new.latitude, new.longitude)).sentence;
begin
  if sentence is not null then
    perform private.refuse('outside_province', sentence);
  end if;
  return new;
end
$$;

comment on function private.guard_union_place is 'A union of the directory must be in the province, by its code and by its coordinates.';
