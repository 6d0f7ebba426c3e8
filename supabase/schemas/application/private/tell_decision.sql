create function private.tell_decision(
  application public.applications, decision public.review_decision, reason text, labels text, receiver_name text,
  trade_union_name text, decided_by text
) returns uuid
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  promise constant text := to_char(application.promised_on, 'YYYY年FMMM月FMDD日');
  title constant text := case decision
    when '受理' then '已受理' when '不予受理' then '没有受理' when '要求补正' then '要补材料' when '通过' then '审核通过'
    when '不予通过' then '没有通过' when '转办' then '已转办' when '办结' then '已办结' end;
  amount constant numeric := (
    select review.granted_amount from public.reviews as review
    where review.application_id = application.id and review.decision in ('通过', '办结') and review.undone_at is null
    order by review.round desc limit 1
  );
  detail constant text := case
    when decision = '受理' then format('承诺在 %s前办结。%s', promise, coalesce(reason, ''))
    when decision = '要求补正' then format('%s%s要补：%s。', reason, case when reason ~ '[。！？.!?]\s*$' then '' else '。' end, labels)
    when decision = '转办' then format('转由%s办理。%s', receiver_name, coalesce(reason, ''))
    when decision in ('通过', '办结') and amount is not null
    then format('金额 %s 元。%s', trim_scale(amount), coalesce(reason, ''))
    else reason end;
begin
  perform private.record_application_event(application.id, title, detail,
    case when decided_by = '系统' then '系统' else trade_union_name end);
  return private.send_message(application.worker_id, format('%s：%s', application.service_name, title),
    format('您的申请（编号 %s）%s。%s', application.reference,
      title, coalesce(detail, '')),
    format('/applications/%s', application.reference));
end
$$;

comment on function private.tell_decision is 'Writes one line into the timeline and one message, in the worker''s words. Returns the message.';
grant execute on function private.tell_decision to app_definer;
