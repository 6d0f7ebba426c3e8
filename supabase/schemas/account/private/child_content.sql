create function private.child_content(child private.children) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return private.decrypt_text(child.content)::jsonb;
end
$$;

comment on function private.child_content is 'Name, sex and date of birth of a child that is kept in an account.';
grant execute on function private.child_content to app_definer;
