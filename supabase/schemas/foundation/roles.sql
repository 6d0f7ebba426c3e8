-- Who there is. Roles belong to the whole server, so each is made only where it is not there yet.

do $$
begin
  if not exists (select from pg_roles where rolname = 'app_definer') then
    create role app_definer nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'staff') then
    create role staff nologin;
  end if;
end
$$;

comment on role app_definer is
  'Owns the functions of schema api and whatever carries a decision through. Triggers recognize it by current_user.';
comment on role staff is
  'Union staff in a self-hosted console: reads public, edits what is theirs; owns nothing, has no key.';

-- The role that migrates must be able to hand functions over and to replace them later. A superuser needs no membership.
do $$
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant app_definer to %I', current_user);
  end if;
end
$$;
