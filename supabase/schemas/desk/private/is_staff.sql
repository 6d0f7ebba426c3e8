create function private.is_staff() returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return current_user <> 'app_definer' and pg_has_role(current_user, 'staff', 'usage') and not pg_has_role(
    current_user, (select relowner from pg_class where oid = 'public.applications'::regclass), 'usage');
end
$$;

comment on function private.is_staff is 'Whether staff or a login of theirs acts, and neither the owner nor the program.';
grant execute on function private.is_staff to app_definer, staff;
