create function private.mask_id_number(id_number text) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case when length(id_number) = 18 then left(id_number, 4) || '**********' || right(id_number, 4) else '****' end;
end
$$;

comment on function private.mask_id_number is
  'An ID number as it is shown: 3401**********1234. The phone has the same rule in shared/account/person/mask.ts; a test compares the two.';
grant execute on function private.mask_id_number to app_definer;
