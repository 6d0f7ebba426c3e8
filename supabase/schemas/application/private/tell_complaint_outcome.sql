create function private.tell_complaint_outcome() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  told constant public.complaint_outcomes := case when tg_op = 'DELETE' then old else new end;
  title constant text := case when tg_op = 'DELETE' then '更正'
    else case told.outcome when '提示函' then '已发提示函' when '监督意见书' then '已发监督意见书' when '监督建议书' then '已提监督建议书'
      when '整改' then '单位已整改' when '转法律援助' then '可以申请法律援助' end end;
  detail constant text := case when tg_op = 'DELETE' then format('之前记录的“%s”（%s）有误，已经删除。', told.outcome, told.issued_on)
    else concat(case told.outcome when '提示函' then '工会向单位发出了提示函。' when '监督意见书' then '工会向单位发出了监督意见书。'
      when '监督建议书' then '工会向有关部门提出了监督建议书。' when '转法律援助' then '要仲裁或打官司的，在这份诉求的页面接着申请法律援助，您说过的会带过去。'
      else '' end, told.note) end;
  application public.applications;
begin
  select * into application from public.applications as found where found.id = told.application_id;
  if application.id is null or application.erased_at is not null then
    return null;
  end if;
  perform private.record_application_event(application.id, title, detail, told.trade_union_name);
  perform private.send_message(application.worker_id, format('%s：%s', application.service_name, title),
    format('您的诉求（编号 %s）%s。%s', application.reference, title, detail), format('/applications/%s', application.reference));
  return null;
end
$$;

comment on function private.tell_complaint_outcome is 'Writes an outcome, or that one was a mistake, into the timeline and one message.';
alter function private.tell_complaint_outcome owner to app_definer;
