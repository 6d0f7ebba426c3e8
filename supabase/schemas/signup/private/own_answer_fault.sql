create function private.own_answer_fault(question public.event_questions, answer jsonb) returns text
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  word constant text := answer #>> '{}';
  fits constant boolean := case question.kind
    when '文字' then jsonb_typeof(answer) = 'string' and length(private.normalize_text(word)) between 1 and 100 and length(word) <= 100
    when '数字' then case when jsonb_typeof(answer) = 'number' then word::numeric between 0 and 1000000000 end
    when '单选' then jsonb_typeof(answer) = 'string' and word = any (question.options)
    when '多选' then case when jsonb_typeof(answer) = 'array' then jsonb_array_length(answer) > 0 and answer <@ to_jsonb(question.options)
      and jsonb_array_length(answer) = (select count(distinct one) from jsonb_array_elements(answer) as one) end
    when '是否' then jsonb_typeof(answer) = 'boolean'
    when '日期' then case when word ~ '^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$'
      then to_char((left(word, 8) || '01')::date + right(word, 2)::integer - 1, 'YYYY-MM-DD') = word end
  end;
begin
  return case when not coalesce(fits, false) then format('“%s”的回答不对，请重新回答。', question.title) end;
end
$$;

comment on function private.own_answer_fault is 'A Chinese sentence when an answer does not fit its question, otherwise null.';
grant execute on function private.own_answer_fault to app_definer;
