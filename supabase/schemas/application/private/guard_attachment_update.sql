create function private.guard_attachment_update() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  if current_user = 'app_definer' then
    return new;
  end if;
  if to_jsonb(new) - array['verdict', 'verdict_note'] <> to_jsonb(old) - array['verdict', 'verdict_note'] then
    perform private.refuse('read_only', '只能填写“材料意见”和“说明”两列，其他列是职工提交的内容。');
  end if;
  if new.superseded_at is not null then
    perform private.refuse('superseded', '这份材料已经被职工补正的新材料替换，请对新材料填写意见。');
  end if;
  if new.application_id is null then
    perform private.refuse('not_submitted', '这份材料还没有随申请提交，不用填写意见。');
  end if;
  if exists (
    select from public.applications as application
    where application.id = new.application_id and application.closed_at is not null
  ) then
    perform private.refuse('application_closed', '这份申请已经结束，不能再填写材料意见。');
  end if;
  return new;
end
$$;

comment on function private.guard_attachment_update is 'Lets staff give a verdict on a material of an open application, and change nothing else.';
