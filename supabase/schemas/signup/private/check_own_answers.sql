create function private.check_own_answers(event_id uuid, answers jsonb, is_captain boolean, changed text[] default null) returns void
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  question public.event_questions;
  answer jsonb;
  fault text;
begin
  for question in
    select * from public.event_questions as asked where asked.event_id = check_own_answers.event_id order by asked.place, asked.id
  loop
    continue when changed is not null and question.id::text <> all (changed);
    answer := nullif(answers -> question.id::text, 'null');
    fault := case
      when answer is not null then private.own_answer_fault(question, answer)
      when question.is_needed and question.retired_at is null and (is_captain or not question.is_of_captain)
        then format('请回答“%s”。', question.title)
    end;
    if fault is not null then
      perform private.raise_code(422, 'invalid_input', format('%s %s', question.id, fault));
    end if;
  end loop;
end
$$;

comment on function private.check_own_answers is
  'Refuses a signup that leaves out what the organizer needs to know, or whose answers do not fit, with a sentence at the question''s id. Answers to a question that was just retired stay. With `changed` only these are judged.';
grant execute on function private.check_own_answers to app_definer;
