create function private.question_fault(question public.event_questions, out field text, out sentence text)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  words constant text := private.normalize_text(coalesce(question.title, ''));
  choices constant text[] := coalesce(question.options, '{}');
  fault constant text[] := case
    when length(words) not between 2 and 40 then array['title', '问题要写 2 到 40 个字。']
    when length(question.hint) > 60 then array['hint', '说明最多 60 个字。']
    when private.holds_id_number(concat_ws(E'\n', words, question.hint)) then array['title', '问题里不要写身份证号。']
    when exists (
      select from public.event_questions as other
      where other.event_id = question.event_id and other.id <> question.id and other.retired_at is null
        and private.compare_key(other.title) = private.compare_key(words)
    ) then array['title', format('“%s”已经问了，请去掉一个，或者换一个问法。', words)]
    when (
      select count(*) from public.event_questions as other
      where other.event_id = question.event_id and other.id <> question.id and other.retired_at is null
    ) >= 10 then array['title', '一场活动最多问 10 个问题，请去掉一些。']
    when question.kind not in ('单选', '多选') and question.options is not null then array['options', '只有单选和多选才写选项。']
    when question.kind in ('单选', '多选') and cardinality(choices) < 2 then array['options', '请写出至少 2 个选项，一行一个。']
    when cardinality(choices) > 20 then array['options', '选项最多 20 个。']
    when exists (select from unnest(choices) as one where length(private.normalize_text(coalesce(one, ''))) not between 1 and 20)
      then array['options', '每个选项要写 1 到 20 个字。']
    when (select count(distinct private.compare_key(one)) from unnest(choices) as one) < cardinality(choices)
      then array['options', '有两个选项是一样的，请去掉一个。']
  end;
begin
  field := fault[1];
  sentence := fault[2];
end
$$;

comment on function private.question_fault is
  'What is wrong with an organizer''s own question: the field of EventQuestion of shared/event and a Chinese sentence, or nothing.';
grant execute on function private.question_fault to app_definer, staff;
