create function private.answer_words(answer jsonb) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case jsonb_typeof(answer)
    when 'array' then (select string_agg(word, '、' order by place) from jsonb_array_elements_text(answer) with ordinality as chosen (word, place))
    when 'boolean' then case when answer::boolean then '是' else '否' end
    else answer #>> '{}'
  end;
end
$$;

comment on function private.answer_words is 'An answer of signups.answers for staff: several words joined by 、, yes and no in Chinese.';
grant execute on function private.answer_words to app_definer, staff;
