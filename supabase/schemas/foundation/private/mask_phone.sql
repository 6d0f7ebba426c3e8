create function private.mask_phone(phone text) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case when phone is null then null else left(phone, 3) || '****' || right(phone, 4) end;
end
$$;

comment on function private.mask_phone is 'A phone as it is shown: 138****0001.';
grant execute on function private.mask_phone to app_definer;
