create function private.list_desk_logins()
returns table (工会 text, 登录 text, 能登录 boolean, 正在连接 integer, 开通时间 timestamp, 密码更换时间 timestamp, 关闭时间 timestamp, 问题 text)
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select receiver.name, listed.login, coalesce(role.rolcanlogin and listed.closed_at is null, false),
    (select count(*)::integer from pg_stat_activity as session where session.usename = listed.login and listed.closed_at is null),
    private.china_time(listed.opened_at), private.china_time(listed.password_at), private.china_time(listed.closed_at),
    case
      when listed.login is null then format('角色 %s 不是这里建的登录，却是 staff 的成员：看不到任何数据，请收回', role.rolname)
      when listed.closed_at is null and role.oid is null then '服务器里没有这个角色，请关闭后重新开通'
      when listed.closed_at is null and (role.rolsuper or role.rolbypassrls or role.rolcreaterole or role.rolcreatedb)
        then '这个角色的权限太大，看得到别的工会的数据'
      when listed.closed_at is null and not pg_has_role(role.oid, 'staff', 'usage') then '不是 staff 的成员，什么也看不到'
    end
  from private.desk_logins as listed
  full join (
    select made.* from pg_roles as made
    where made.rolname like 'clerk\_%' or exists (
      select from pg_auth_members as membership
      where membership.member = made.oid and membership.roleid in ('staff'::regrole, 'province_staff'::regrole)
        and made.rolname <> 'province_staff'
        and not pg_has_role(made.oid, (select relowner from pg_class where oid = 'public.applications'::regclass), 'member')
    )
  ) as role on role.rolname = listed.login
  left join public.trade_unions as receiver on receiver.id = listed.trade_union_id
  order by listed.closed_at is not null, receiver.id, listed.id
$$;

comment on function private.list_desk_logins is
  'All logins of unions, open and closed, with what is wrong with them, and roles that are members of staff without being listed. For the owner.';
