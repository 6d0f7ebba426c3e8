create function private.close_desk_login(trade_union_id text) returns text
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  name constant text := private.open_login_of(trade_union_id);
  is_lent boolean := false;
  ended integer;
begin
  update private.desk_logins as own set closed_at = now(), closed_by = session_user where own.login = name and own.closed_at is null;
  if not exists (select from pg_roles where rolname = name) then
    return format('登录 %s 已经关闭，服务器里没有这个角色。记录留在 desk_logins 里。', name);
  end if;
  execute format('alter role %I nologin password null', name);
  execute format('revoke staff, province_staff from %I', name);
  -- Ending a session takes a superuser or a member of its role, which who made the role may become.
  if not pg_has_role(current_user, name, 'usage') then
    execute format('grant %I to %I', name, current_user);
    is_lent := true;
  end if;
  select count(*) filter (where pg_terminate_backend(session.pid)) into ended from pg_stat_activity as session where session.usename = name;
  if is_lent then
    execute format('revoke %I from %I', name, current_user);
  end if;
  return format('登录 %s 已经关闭，断开了 %s 个连接。记录留在 desk_logins 里。', name, ended);
end
$$;

comment on function private.close_desk_login is
  'Closes the login of a union: no new session, no rights for those that run, which end. Its row stays. For the owner.';
