create function private.acting_role() returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case when current_setting('role') in ('none', session_user) then session_user::text
    else format('%s（%s）', current_setting('role'), session_user) end;
end
$$;

comment on function private.acting_role is 'The acting role, also inside a definer''s function: the role of the session, and its login.';
grant execute on function private.acting_role to app_definer, staff;
