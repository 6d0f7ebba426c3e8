create function private.check_profile(answers jsonb) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if jsonb_typeof(answers) is distinct from 'object' or octet_length(answers::text) > 65536 or private.holds_id_number(answers::text) then
    perform private.raise_code(422, 'invalid_input', 'answers');
  end if;
end
$$;

comment on function private.check_profile is 'Refuses as 常用信息 what is no set of answers, what is too large and what holds an ID number.';
grant execute on function private.check_profile to app_definer;
