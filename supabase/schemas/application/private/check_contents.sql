-- What the functions have checked with the form's schema. A leaked token of a worker calls without them.
create function private.check_contents(contents jsonb) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  wrong constant text := case
    when jsonb_typeof(contents -> 'answers') is distinct from 'object' or contents -> 'answers' = '{}'
      or octet_length((contents -> 'answers')::text) > 262144 then 'answers'
    when length(private.normalize_text(coalesce(contents ->> 'summary', ''))) not between 1 and 100000 then 'summary'
    when contents ->> 'phone' !~ '^1[3-9][0-9]{9}$' then 'phone'
    when private.holds_id_number(contents ->> 'summary') then 'summary'
    when private.holds_id_number((contents -> 'answers')::text) then 'answers'
    when private.holds_id_number(contents ->> 'applicantName') then 'applicantName'
    when private.holds_id_number(contents ->> 'workplace') then 'workplace'
    when private.holds_id_number(contents ->> 'changes') then 'changes'
  end;
begin
  if wrong is not null then
    perform private.raise_code(422, 'invalid_input', wrong);
  end if;
end
$$;

comment on function private.check_contents is
  'Refuses a submission or a supplement without answers or summary, one that is too large, and a whole ID number outside its secrets (invalid_input with the place).';
grant execute on function private.check_contents to app_definer;
