create function private.purge_application(reference text, reason text, actor text default null) returns text
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  application public.applications := private.application_of(reference);
  files integer;
begin
  perform private.lock_open_review(application.id);
  select * into application from public.applications as found where found.id = application.id for update;
  if length(private.normalize_text(coalesce(reason, ''))) < 4 then
    perform private.refuse('reason_required', '请写明清除的理由（至少 4 个字），会记录在 access_log 里。');
  end if;
  if private.is_unfinished(application) then
    perform private.refuse('still_open', format('这份申请还没有结束（%s），%s，再清除。', application.status, case application.status
      when '已提交' then '先在 reviews 里选“不予受理”'
      when '已受理' then '先在 reviews 里选“不予通过”'
      when '待补正' then '先撤销“要求补正”（undo_decision），在 reviews 里选“不予受理”或“不予通过”'
      else '先在 reviews 里选“办结”'
    end));
  end if;
  if application.erased_at is not null then
    return format('申请 %s 的个人信息在 %s 已经清除过了。', application.reference, 
      to_char(application.erased_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'));
  end if;
  -- Approved without a payment: the applicant need not be known any longer.
  update public.reviews as review set closed_at = now()
  where review.application_id = application.id and review.closed_at is null;

  insert into private.doomed_files (path)
  select attachment.path from public.attachments as attachment where attachment.application_id = application.id
  on conflict do nothing;
  delete from public.attachments as attachment where attachment.application_id = application.id;
  get diagnostics files = row_count;
  delete from private.supplements as supplement where supplement.application_id = application.id;
  delete from public.application_events as event where event.application_id = application.id;
  update public.reviews as review
  set applicant_name = '已清除', phone = null, handler = null, handled_since = null, summary = '已清除', attachments_folder = '', internal_note = null, changes = null, confirmation = null, assisted_by = null, earlier_grants = null,
    reason = case when review.reason is not null then '已清除' end
  where review.application_id = application.id;
  update public.applications as own
  set applicant_name = '已清除', phone = null, answers = '{}', items = '[]', summary = '已清除', workplace = null, assisted_by = null, decision_reason = null,
    correction_reason = null, correction_notice_id = null, promised_on = case when own.closed_at is not null then own.promised_on end,
    status = case when own.closed_at is null then '已办结' else own.status end,
    closed_at = coalesce(own.closed_at, now()), erased_at = now()
  where own.id = application.id;
  -- The rounds of the person's other applications are found by the hash, which private.note_grants deletes when none tells of this one.
  insert into private.application_secrets (application_id) values (application.id)
  on conflict on constraint application_secrets_pkey do update set secrets = null;
  perform private.forget_grant(application.id);
  delete from public.messages as message
  where message.worker_id = application.worker_id and message.link = '/applications/' || application.reference;
  perform private.purge_followups(application);
  perform private.record_application_event(application.id, '个人信息已清除', reason, '系统');
  perform private.log_access(coalesce(actor, private.acting_role()), '清除个人信息', application.reference, trim(reason), 1,
    application.trade_union_id);
  return format('已清除申请 %s 的个人信息和 %s 个文件，记录在 access_log 里。', application.reference, files);
end
$$;

comment on function private.purge_application is
  '清除一份已经结束的申请的个人信息和材料，并记录到 access_log。用法：select private.purge_application(''申请编号'', ''理由'')';
alter function private.purge_application owner to app_definer;
