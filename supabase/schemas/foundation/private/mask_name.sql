create function private.mask_name(name text) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return left(mask_name.name, 1) || '**';
end
$$;

comment on function private.mask_name is
  'A name as it is shown: 周**. The phone has the same rule in shared/account/person/mask.ts; a test compares the two.';
grant execute on function private.mask_name to app_definer;
