create function private.draft_lifetime() returns interval
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return interval '90 days';
end
$$;

comment on function private.draft_lifetime is 'How long a draft is kept after its last change.';
grant execute on function private.draft_lifetime to app_definer;
