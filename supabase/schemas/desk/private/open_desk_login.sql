create function private.open_desk_login(trade_union_id text)
returns table (login text, password text, sees text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  receiver constant public.trade_unions := private.union_with_login(trade_union_id);
  name constant text := 'clerk_' || lower(replace(receiver.id, '-', '_'));
  secret constant text := private.login_password();
begin
  if exists (select from private.desk_logins as own where own.login = name and own.closed_at is null) then
    perform private.refuse('login_exists', format('%s已经有登录 %s。忘了密码的，用 select * from private.renew_desk_password(''%s'')。',
      receiver.name, name, receiver.id));
  end if;
  if not exists (select from pg_roles where rolname = name) then
    execute format('create role %I', name);
  elsif not exists (select from private.desk_logins as earlier where earlier.login = name) then
    perform private.refuse('role_taken', format('服务器里已经有一个叫 %s 的角色，不是这里建的。请先查清楚它是谁的，再删除或改名。', name));
  end if;
  execute format('alter role %I login connection limit 20 password %L', name, private.login_verifier(secret));
  execute format('alter role %I set timezone = %L', name, 'Asia/Shanghai');
  -- What is typed by mistake ends, and does not keep those who sign up waiting for a row.
  execute format('alter role %I set statement_timeout = %L', name, '2min');
  execute format('alter role %I set idle_in_transaction_session_timeout = %L', name, '1min');
  execute format('grant %I to %I', case receiver.level when '省级' then 'province_staff' else 'staff' end, name);
  insert into private.desk_logins (login, trade_union_id) values (name, receiver.id);
  return query select name, secret, case receiver.level when '省级' then '全省' else (
    select string_agg(listed.name, '、' order by listed.id) from public.trade_unions as listed
    where listed.id = receiver.id or listed.parent_id = receiver.id
  ) end;
end
$$;

comment on function private.open_desk_login is
  'Makes the login of a union for its Studio and shows its password this once. It sees the union and those below. For the owner.';
