-- What the functions have checked question by question. A leaked token of a worker calls without them.
create function private.check_signup(signup jsonb) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  wrong constant text := case
    when coalesce(length(signup ->> 'fullName'), 0) not between 1 and 40 then 'fullName'
    when coalesce(signup ->> 'phone', '') !~ '^1[3-9][0-9]{9}$' then 'phone'
    when length(signup ->> 'guardianName') > 40 then 'guardianName'
    when length(signup ->> 'employer') > 60 then 'employer'
    when signup ->> 'regionCode' !~ '^[0-9]{6}$' then 'regionCode'
    when length(signup ->> 'introduction') > 200 then 'introduction'
    when length(signup ->> 'nickname') > 12 then 'nickname'
    when jsonb_typeof(coalesce(signup -> 'answers', '{}')) <> 'object' or octet_length((signup -> 'answers')::text) > 20000 then 'answers'
    when length(signup ->> 'consentVersion') > 40 then 'consentVersion'
    when length(signup ->> 'pledgeVersion') > 40 then 'pledgeVersion'
    when private.holds_id_number(concat_ws(E'\n', signup ->> 'fullName', signup ->> 'guardianName', signup ->> 'employer', signup ->> 'introduction',
      signup ->> 'nickname', signup ->> 'answers')) then 'answers'
  end;
begin
  if wrong is not null then
    perform private.raise_code(422, 'invalid_input', wrong);
  end if;
end
$$;

comment on function private.check_signup is
  'Refuses a signup whose phone, lengths or shapes no form lets through, and a whole ID number outside idNumber (invalid_input with the question).';
grant execute on function private.check_signup to app_definer;
