-- 补正: only what staff named may change, and what follows from it.

-- Each item says what follows from it: answers computed from it, shown because of it or checked against it.
create function private.open_items(application public.applications) returns text[]
language sql immutable
set search_path = ''
as $$
  select application.correction_items || coalesce(array_agg(follower), '{}')
  from jsonb_array_elements(application.items) as item,
    jsonb_array_elements_text(coalesce(item -> 'follows', '[]')) as follower
  where item ->> 'name' = any (application.correction_items)
$$;
comment on function private.open_items is 'The answers and slots that a correction opens: those that staff named and what follows from them.';

create function private.check_supplement(application public.applications, supplement jsonb) returns void
language plpgsql stable
set search_path = ''
as $$
declare
  open_items constant text[] := private.open_items(application);
  touched text;
begin
  select item ->> 'name' into touched
  from jsonb_array_elements(application.items) as item
  where item ->> 'kind' = 'field'
    and item ->> 'name' <> all (open_items)
    and application.answers -> (item ->> 'name') is distinct from supplement -> 'answers' -> (item ->> 'name')
  limit 1;
  if touched is null then
    select path into touched
    from jsonb_object_keys(coalesce(supplement -> 'secrets', '{}')) as path
    where split_part(path, '.', 1) <> all (open_items)
    limit 1;
  end if;
  if touched is null then
    select attachment ->> 'slot' into touched
    from jsonb_array_elements(coalesce(supplement -> 'attachments', '[]')) as attachment
    where attachment ->> 'slot' <> all (open_items)
      and not exists (
        select from public.attachments as kept
        where kept.id = (attachment ->> 'id')::uuid and kept.application_id = application.id
          and kept.slot = attachment ->> 'slot' and kept.superseded_at is null
      )
    limit 1;
  end if;
  if touched is not null then
    perform private.raise_code(409, 'item_not_open', touched);
  end if;

  select item ->> 'name' into touched
  from jsonb_array_elements(application.items) as item
  where item ->> 'kind' = 'attachments'
    and item ->> 'name' = any (application.correction_items)
    and not exists (
      select from jsonb_array_elements(coalesce(supplement -> 'attachments', '[]')) as attachment
      where attachment ->> 'slot' = item ->> 'name'
    )
  limit 1;
  if touched is not null then
    perform private.raise_code(422, 'invalid_input', touched);
  end if;
end
$$;
comment on function private.check_supplement is
  'Refuses a change of anything that was not named (item_not_open) and a named slot without files (invalid_input); the detail is the item.';

create function api.supplement_application(reference text, supplement jsonb) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  application public.applications := private.own_application(reference);
  today constant date := private.today();
  review_id bigint;
  labels text;
begin
  review_id := private.lock_open_review(application.id);
  select * into application from public.applications as own where own.id = application.id for update;
  if exists (
    select from private.supplements as earlier
    where earlier.application_id = application.id and earlier.client_token = (supplement ->> 'clientToken')::uuid
  ) then
    return private.application_json(application);
  end if;
  if application.status <> '待补正' then
    perform private.raise_code(409, 'not_correctable');
  end if;
  perform private.check_supplement(application, supplement);

  insert into private.supplements (application_id, client_token, previous_answers, previous_summary)
  values (application.id, (supplement ->> 'clientToken')::uuid, application.answers, application.summary);
  -- The files of an open slot give way to those that came; listed again, they stay.
  update public.attachments as attachment set superseded_at = now()
  where attachment.application_id = application.id and attachment.superseded_at is null
    and attachment.slot = any (private.open_items(application));
  perform private.attach(application, coalesce(supplement -> 'attachments', '[]'));
  perform private.merge_secrets(application.id, supplement -> 'secrets', supplement -> 'answers');

  labels := private.item_labels(application.items, application.correction_items);
  update public.applications as own
  set status = case when own.accepted_at is null then '已提交' else '已受理' end::public.application_status,
    answers = supplement -> 'answers', summary = supplement ->> 'summary', items = coalesce(supplement -> 'items', own.items),
    accept_by = case when own.accepted_at is null then private.add_working_days(today, 5) end,
    promised_on = case when own.accepted_at is not null then private.add_working_days(today, own.left_working_days) end,
    left_working_days = null, correction_reason = null, correction_items = null, decision_reason = null
  where own.id = application.id
  returning * into application;
  update public.reviews as review
  set application_status = application.status, summary = application.summary,
    due_on = coalesce(application.promised_on, application.accept_by)
  where review.id = review_id;
  perform private.record_application_event(application.id, '已补正', format('补正了：%s。', labels), '申请人');
  return private.application_json(application);
end
$$;
comment on function api.supplement_application is
  'Takes what staff asked to correct, and only that; the clock runs on where it stopped. The same clientToken again changes nothing.';

grant execute on function private.open_items(public.applications), private.check_supplement(public.applications, jsonb)
to app_definer;
call private.hand_over_api_functions();
grant execute on function api.supplement_application(text, jsonb) to authenticated;
