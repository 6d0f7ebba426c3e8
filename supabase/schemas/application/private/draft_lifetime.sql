create function private.draft_lifetime() returns interval
language sql immutable
set search_path = pg_catalog, pg_temp
as $$ select interval '90 days' $$;

comment on function private.draft_lifetime is 'How long a draft is kept after its last change.';
grant execute on function private.draft_lifetime to app_definer;
