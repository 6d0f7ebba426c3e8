create function private.check_complaint_outcome() returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  application public.applications;
begin
  if current_user = 'app_definer' then
    return new;
  end if;
  if tg_op = 'UPDATE' and (new.reference <> old.reference or new.outcome <> old.outcome or new.application_id is distinct from old.application_id
    or new.trade_union_id is distinct from old.trade_union_id or new.trade_union_name is distinct from old.trade_union_name or new.recorded_at <> old.recorded_at) then
    perform private.refuse('read_only', '只能改日期、文号、说明和经办人。申请编号或结果写错了的，请删除这一行，再写一行。');
  end if;
  new.reference := private.known_reference(new.reference);
  select * into application from public.applications as found where found.reference = new.reference;
  if application.id is null then
    perform private.refuse('not_found', format('没有编号为 %s 的申请，请核对编号。', new.reference));
  end if;
  -- A test compares the code with the catalogue.
  if application.service_code <> 'rights-complaint' then
    perform private.refuse('no_complaint', format('%s 是“%s”，不是职工权益诉求，不在这里记录结果。', new.reference, application.service_name));
  end if;
  if application.erased_at is not null then
    perform private.refuse('erased', format('%s：个人信息已经清除，不能再记录结果。', new.reference));
  end if;
  if application.status in ('已撤回', '不予受理', '未通过') then
    perform private.refuse('illegal_outcome', format('%s 已经是“%s”，不能再记录结果。', new.reference, application.status));
  end if;
  if application.accepted_at is null then
    perform private.refuse('illegal_outcome', format('%s 还没有受理，请先在 reviews 里受理，再记录结果。', new.reference));
  end if;
  new.issued_on := coalesce(new.issued_on, private.today());
  if new.issued_on > private.today() then
    perform private.refuse('wrong_day', format('日期 %s 还没有到，请核对。', new.issued_on));
  end if;
  if new.issued_on < (application.submitted_at at time zone 'Asia/Shanghai')::date then
    perform private.refuse('wrong_day', format('日期 %s 比职工提交诉求（%s）还早，请核对。', new.issued_on,
      (application.submitted_at at time zone 'Asia/Shanghai')::date));
  end if;
  new.note := nullif(private.normalize_text(new.note), '');
  new.document_number := nullif(private.normalize_text(new.document_number), '');
  new.staff_name := nullif(private.normalize_text(new.staff_name), '');
  if new.outcome = '整改' and new.note is null then
    perform private.refuse('note_required', '“整改”要在说明（note）里写明单位是怎么整改的，职工会看到。');
  end if;
  if tg_op = 'INSERT' then
    new.application_id := application.id;
    new.trade_union_id := application.trade_union_id;
    new.recorded_at := now();
    select receiver.name into new.trade_union_name from public.trade_unions as receiver where receiver.id = application.trade_union_id;
  end if;
  return new;
end
$$;

comment on function private.check_complaint_outcome is
  'Takes an outcome only for an accepted complaint, on a day between its submission and today, and fills in the union. Every refusal says what to do.';
