create function private.mask_name(name text) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return left(mask_name.name, 1) || '**';
end
$$;

comment on function private.mask_name is '周**: the first character, as maskName of shared/account/person/mask.ts does.';
grant execute on function private.mask_name to app_definer;
