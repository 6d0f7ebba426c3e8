create function private.addressed(signup public.signups) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case when signup.guardian_name is null then '' else format('%s：', signup.full_name) end;
end
$$;

comment on function private.addressed is
  'How a message about a signup begins: with the child''s name for a guardian, who may have signed up several, otherwise with nothing.';
grant execute on function private.addressed to app_definer;
