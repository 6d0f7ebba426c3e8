-- One refusal, two ways to hear it: the API as invalid_input with field and sentence, the console as a sentence.
create function private.refuse_plan(field text, sentence text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if current_user = 'app_definer' then
    perform private.raise_code(422, 'invalid_input', format('%s %s', field, sentence));
  end if;
  perform private.refuse('event_makes_no_sense', sentence);
end
$$;

comment on function private.refuse_plan is 'Refuses what an event sets, to whoever sets it.';
grant execute on function private.refuse_plan to app_definer, staff;
