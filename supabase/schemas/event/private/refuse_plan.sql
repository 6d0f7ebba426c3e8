-- One refusal for two readers: the API gets invalid_input with field and sentence, the console gets a sentence.
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

comment on function private.refuse_plan is 'Refuses an event''s plan to the API or to staff.';
grant execute on function private.refuse_plan to app_definer, staff;
