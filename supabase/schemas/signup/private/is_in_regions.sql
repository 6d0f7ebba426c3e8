create function private.is_in_regions(region text, codes text[]) returns boolean
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return coalesce(region = any (codes) or left(region, 4) || '00' = any (codes) or left(region, 2) || '0000' = any (codes), false);
end
$$;

comment on function private.is_in_regions is 'Whether a county is one of these regions or lies in one of them.';
grant execute on function private.is_in_regions to app_definer, staff;
