-- Asks for the login of the session. `set role` and settings change who acts, never who has signed in.
create function private.covers_province() returns boolean
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return session_user = 'staff' or pg_has_role(session_user, 'province_staff', 'usage')
    or pg_has_role(session_user, (select relowner from pg_class where oid = 'public.applications'::regclass), 'usage');
end
$$;

comment on function private.covers_province is
  'Whether the login sees the whole province: that of its union, the owner of the tables, or staff itself. A login that nobody listed does not.';
grant execute on function private.covers_province to app_definer, staff;
