create function api.report_messages(outcomes jsonb, templates jsonb, alarm text default null) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  one record;
  told public.messages;
  allowed text;
begin
  for one in
    select * from jsonb_to_recordset(outcomes) as entry (id uuid, outcome text, "errorCode" text) order by entry.id
  loop
    select * into told from public.messages as message
    where message.id = one.id and message.delivery = '待发送' for update;
    continue when not found;
    allowed := templates ->> private.message_kind(told.link);
    update public.messages as message set
      delivery = case
        when one.outcome = 'sent' then '已发送'
        when one.outcome = 'refused' then '不发送'
        when one.outcome = 'retry' and private.next_attempt(told.delivery_attempts) is not null then '待发送'
        else '发送失败'
      end::public.message_delivery,
      next_attempt_at = case when one.outcome = 'retry' then private.next_attempt(told.delivery_attempts) end,
      delivery_error = one."errorCode",
      sent_at = case when one.outcome = 'sent' then now() end
    where message.id = told.id;
    update private.message_credits as credit
    set credits = case one.outcome when 'refused' then 0 else greatest(credit.credits - 1, 0) end
    where credit.worker_id = told.worker_id and credit.template_id = allowed and one.outcome in ('sent', 'refused');
  end loop;
  update private.jobs as job
  set last_started_at = now(), last_finished_at = now(), last_error = alarm, next_run_at = now() + job.run_every
  where job.name = 'deliver-messages';
  return jsonb_build_object('reported', jsonb_array_length(outcomes));
end
$$;

comment on function api.report_messages is
  'The results of claimed messages: sent, refused (the credit is used up), retry (each time later, then failed) or dead. The alarm shows in /api/health. For the functions'' service key only.';
alter function api.report_messages owner to app_definer;
grant execute on function api.report_messages to service_role;
