create function private.guard_question() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  is_answered constant boolean := tg_op <> 'INSERT' and exists (
    select from public.signups as signup where signup.event_id = old.event_id and signup.answers ? old.id::text
  );
  fault record;
begin
  if tg_op = 'DELETE' then
    if is_answered then
      perform private.refuse_plan('questions', format('已经有人回答过“%s”，不能删掉。不想再问，请在 retired_at 里填上时间。', old.title));
    end if;
    return old;
  end if;
  if tg_op = 'UPDATE' and (new.id <> old.id or new.event_id <> old.event_id) then
    perform private.refuse('read_only', '问题的编号和活动不能改。');
  end if;
  new.title := private.normalize_text(new.title);
  new.hint := nullif(private.normalize_text(new.hint), '');
  new.options := (
    select array_agg(private.normalize_text(one) order by place) from unnest(new.options) with ordinality as listed (one, place)
  );
  if is_answered and (new.kind <> old.kind or new.title <> old.title or not coalesce(new.options, '{}') @> coalesce(old.options, '{}')) then
    perform private.refuse_plan('questions', format('已经有人回答过“%s”，改了就和从前的回答对不上。请停用它（retired_at），再加一个新的。', old.title));
  end if;
  if new.retired_at is null then
    select * into fault from private.question_fault(new);
    if fault.sentence is not null then
      perform private.refuse_plan(concat_ws('.', 'questions', new.place - 1, fault.field), fault.sentence);
    end if;
  end if;
  return new;
end
$$;

comment on function private.guard_question is
  'A question is asked only when private.question_fault finds nothing wrong, and one that was answered keeps its meaning.';
