create function private.is_in_regions(region text, codes text[]) returns boolean
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return coalesce(region = any (codes) or left(region, 4) || '00' = any (codes) or left(region, 2) || '0000' = any (codes), false);
end
$$;

comment on function private.is_in_regions is 'Whether a region is one of these or lies in one of them: a county in its city, everything in the province.';
grant execute on function private.is_in_regions to app_definer, staff;
