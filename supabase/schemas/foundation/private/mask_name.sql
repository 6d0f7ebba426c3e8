create function private.mask_name(name text) returns text
language sql immutable
set search_path = pg_catalog, pg_temp
as $$ select left(mask_name.name, 1) || '**' $$;

comment on function private.mask_name is '周**: the first character, as maskName of shared/account/person/mask.ts does.';
grant execute on function private.mask_name to app_definer;
