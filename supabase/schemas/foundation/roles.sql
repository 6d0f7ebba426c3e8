-- The roles. Roles belong to the whole server, so each is created only when it does not exist.

do $$
begin
  if not exists (select from pg_roles where rolname = 'app_definer') then
    create role app_definer nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'staff') then
    create role staff nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'province_staff') then
    create role province_staff nologin in role staff;
  end if;
end
$$;

comment on role app_definer is
  'Owns the functions of schema api and the functions that carry out decisions. Triggers recognize it by current_user.';
comment on role staff is
  'Union staff in a self-hosted console: reads public, edits its own columns, owns nothing and has no key. A login sees its union and those below.';
comment on role province_staff is
  'Staff of the province: sees every row. Its policies hold no condition, so that the desk of a million applications keeps its indexes.';

-- Staff type times as the clock on their wall shows them, and read them so. Only who made the role may set this.
do $$
begin
  alter role staff set timezone = 'Asia/Shanghai';
exception when insufficient_privilege then
  raise warning 'the time zone of role staff is not set: run "alter role staff set timezone = ''Asia/Shanghai''" as its owner';
end
$$;

-- The migrating role must be able to give functions to app_definer and to replace them later. A superuser needs no
-- membership.
do $$
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant app_definer to %I', current_user);
  end if;
end
$$;
