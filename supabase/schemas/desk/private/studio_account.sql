create function private.studio_account() returns text
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select substring(current_query() from '-- user: ([0-9A-Za-z@._-]{4,64})') where strpos(current_query(), '-- source: dashboard') > 0
$$;

comment on function private.studio_account is
  'The account that Studio names in a comment of its statement (-- source: dashboard, -- user: …), or null. It is a claim and no proof.';
grant execute on function private.studio_account to app_definer, staff;
