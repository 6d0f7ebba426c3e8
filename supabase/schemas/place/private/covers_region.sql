create function private.covers_region(wide text, narrow text) returns boolean
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return left(narrow, 2) = left(wide, 2)
    and (right(wide, 4) = '0000' or left(narrow, 4) = left(wide, 4) and (right(wide, 2) = '00' or narrow = wide));
end
$$;

comment on function private.covers_region is 'Whether a region''s code is in another''s: a county in its city, everything in the province.';
grant execute on function private.covers_region to app_definer, staff;
