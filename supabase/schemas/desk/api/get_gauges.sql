create function api.get_gauges() returns jsonb
language plpgsql stable
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object('name', gauge.name, 'label', gauge.label, 'value', coalesce(gauge.value, 0))
      order by gauge.name, gauge.label), '[]')
    from (
      select 'signups' as name, signup.status::text as label, count(*)::numeric as value
      from public.signups as signup join public.events as event on event.id = signup.event_id
      where event.state = '已发布' and event.finished_at is null
      group by signup.status
      union all
      select 'open_cases', aged.age, count(*) from (
        select case when days <= 5 then '0-5' when days <= 15 then '6-15' when days <= 30 then '16-30' else '31+' end as age
        from (
          select extract(epoch from now() - review.submitted_at) / 86400 as days from public.reviews as review
          where review.closed_at is null and review.application_status in ('已提交', '已受理')
        ) as waiting
      ) as aged group by aged.age
      union all
      select 'overdue_cases', null, count(*) from public.reviews as review
      where review.closed_at is null and review.due_on < private.today()
      union all
      select 'oldest_case_seconds', null, extract(epoch from now() - min(review.opened_at)) from public.reviews as review
      where review.closed_at is null and review.application_status in ('已提交', '已受理')
      union all
      select 'messages_waiting', null, count(*) from public.messages as message
      where message.delivery = '待发送' and message.next_attempt_at <= now()
      union all
      select 'oldest_message_seconds', null, extract(epoch from now() - min(message.next_attempt_at)) from public.messages as message
      where message.delivery = '待发送' and message.next_attempt_at <= now()
      union all
      select 'messages_failed_last_day', null, count(*) from public.messages as message
      where message.delivery = '发送失败' and private.china_time(message.created_at) >= private.china_time(now() - interval '1 day')
      union all
      select 'job_late_seconds', job.name, greatest(0, extract(epoch from now() - job.next_run_at)) from private.jobs as job
      where job.last_finished_at is not null or job.run_every < interval '1 day'
      union all
      select 'job_failing', job.name, (job.last_error is not null)::integer from private.jobs as job
      union all
      select 'files', null, count(*) from public.attachments
      union all
      select 'file_bytes', null, sum(attachment.byte_size) from public.attachments as attachment
      union all
      select 'file_faults', known.fault, count(*) from private.file_checks as known where known.fault is not null group by known.fault
      union all
      select 'database_bytes', null, pg_database_size(current_database())
      union all
      select 'missing_keys', null, private.missing_keys()
    ) as gauge
  );
end
$$;

comment on function api.get_gauges is 'Numbers for monitoring: what waits and for how long, jobs, sizes. Counts only, about nobody.';
alter function api.get_gauges owner to app_definer;
grant execute on function api.get_gauges to service_role;
