create function api.supplement_application(reference text, supplement jsonb) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  application public.applications := private.own_application(reference);
  today constant date := private.today();
  review_id bigint;
  earlier private.supplements;
  labels text;
  new_files text;
  is_correction boolean;
  sent constant bytea := private.keyed_hash((supplement -> 'given')::text);
begin
  review_id := private.lock_open_review(application.id);
  select * into application from public.applications as own where own.id = application.id for update;
  select * into earlier from private.supplements as same
  where same.application_id = application.id and same.client_token = (supplement ->> 'clientToken')::uuid;
  if earlier.application_id is not null then
    if earlier.content_hash <> sent then
      perform private.raise_code(409, 'already_submitted', application.reference);
    end if;
    return private.application_json(application);
  end if;
  is_correction := application.status = '待补正';
  new_files := private.describe_new_files(application, supplement);
  if not is_correction and new_files is null then
    perform private.raise_code(409, 'not_correctable');
  end if;
  perform private.check_supplement(application, supplement);
  perform private.check_contents(supplement);
  labels := private.item_labels(application.items, coalesce(application.correction_items, array(
    select listed ->> 'slot' from jsonb_array_elements(supplement -> 'attachments') as listed
    where listed ->> 'slot' = any (private.empty_slots(application))
  )));

  insert into private.supplements (application_id, client_token, previous_answers, previous_summary, content_hash)
  values (application.id, (supplement ->> 'clientToken')::uuid, application.answers, application.summary, sent);
  -- The new files of an open slot replace the old ones. Old files that are listed again stay.
  update public.attachments as attachment set superseded_at = now()
  where attachment.application_id = application.id and attachment.superseded_at is null
    and attachment.slot = any (private.open_items(application));
  perform private.attach(application, coalesce(supplement -> 'attachments', '[]'));
  perform private.merge_secrets(application.id, supplement -> 'secrets', supplement -> 'answers');

  update public.applications as own
  set status = case when not is_correction then own.status when own.decided_at is not null then '已通过' when own.accepted_at is null then '已提交' else '已受理' end::public.application_status,
    answers = supplement -> 'answers', summary = supplement ->> 'summary', items = coalesce(supplement -> 'items', own.items),
    phone = coalesce(supplement ->> 'phone', own.phone), workplace = coalesce(left(supplement ->> 'workplace', 120), own.workplace),
    accept_by = case when not is_correction then own.accept_by when own.accepted_at is null then private.add_working_days(today, 5) end,
    promised_on = case when not is_correction then own.promised_on when own.accepted_at is not null and own.decided_at is null then
      coalesce(own.overdue_since, private.add_working_days(today, own.left_working_days)) end,
    left_working_days = null, correction_reason = null, correction_items = null,
    decision_reason = case when not is_correction then own.decision_reason end
  where own.id = application.id
  returning * into application;
  update public.reviews as review
  set application_status = application.status, phone = coalesce(application.phone, review.phone), summary = application.summary,
    changes = nullif(concat_ws(E'\n', case when not is_correction then review.changes end, nullif(supplement ->> 'changes', ''), new_files), ''),
    due_on = coalesce(application.promised_on, application.accept_by)
  where review.id = review_id;
  perform private.record_application_event(application.id, case when is_correction then '已补好' else '已补交材料' end,
    format(case when is_correction then '补了：%s。' else '补交了：%s。' end, labels), '申请人');
  return private.application_json(application);
end
$$;

comment on function api.supplement_application is
  'Takes the corrections that staff asked for, and files for slots that have none, and nothing else. The deadline of a correction continues from where it stopped; a paper that follows moves none. Repeating the same clientToken changes nothing.';
alter function api.supplement_application owner to app_definer;
grant execute on function api.supplement_application to authenticated;
