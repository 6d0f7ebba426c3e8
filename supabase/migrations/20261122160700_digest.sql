-- 每日摘要: what waits at the desk, as counts, once each working day at half past eight. The functions send it to a robot of
-- 企业微信 where one is configured; here is what it says and when it is due.

insert into private.jobs (name, function_name, run_every, next_run_at)
values ('send-digest', null, interval '1 day', ((private.today() + 1) + time '08:30') at time zone 'Asia/Shanghai');

create function private.digest_counts() returns jsonb
language sql stable
set search_path = ''
as $$
  with open_rounds as (
    select review.trade_union_name, review.due_on, review.application_status = '待补正' as is_waiting
    from public.reviews as review where review.closed_at is null
  ), late as (
    select trade_union_name, count(*) as count from open_rounds
    where due_on < private.today() group by trade_union_name order by count(*) desc, trade_union_name limit 3
  ), yesterday as (
    select (private.today() - 1)::timestamp at time zone 'Asia/Shanghai' as starts_at,
      private.today()::timestamp at time zone 'Asia/Shanghai' as ends_at
  )
  select jsonb_build_object(
    'day', private.today(),
    'toReview', (select count(*) from open_rounds where not is_waiting),
    'dueToday', (select count(*) from open_rounds where due_on = private.today()),
    'overdue', (select count(*) from open_rounds where due_on < private.today()),
    'waiting', (select count(*) from open_rounds where is_waiting),
    'submittedYesterday', (
      select count(*) from public.applications as application, yesterday
      where application.submitted_at >= yesterday.starts_at and application.submitted_at < yesterday.ends_at
    ),
    'decidedYesterday', (
      select count(*) from public.reviews as review, yesterday
      where review.decided_at >= yesterday.starts_at and review.decided_at < yesterday.ends_at and review.decision is not null
    ),
    'messagesFailed', (select count(*) from public.messages as message where message.delivery = '发送失败'),
    'eventsToday', (
      select count(*) from public.events as event, yesterday
      where event.state = '已发布' and event.starts_at >= yesterday.ends_at and event.starts_at < yesterday.ends_at + interval '1 day'
    ),
    'signupsToReview', (select count(*) from public.signups as signup where signup.status = '待审核'),
    'mostOverdue', (select coalesce(jsonb_agg(jsonb_build_object('name', trade_union_name, 'count', count)), '[]') from late)
  )
$$;
comment on function private.digest_counts is 'The desk in numbers, and which unions have most overdue: no person, no reference number.';
create index signups_to_review on public.signups (event_id) where status = '待审核';
create index applications_submitted on public.applications (submitted_at);

create function api.take_digest() returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
begin
  update private.jobs as job
  set last_started_at = now(), next_run_at = ((private.today() + 1) + time '08:30') at time zone 'Asia/Shanghai'
  where job.name = 'send-digest' and job.next_run_at <= now();
  if not found then
    return null;
  end if;
  if not private.is_working_day(private.today()) then
    perform api.finish_digest();
    return null;
  end if;
  return private.digest_counts();
end
$$;
comment on function api.take_digest is
  'The digest of this day when it is due, to one caller only; null otherwise. For the functions'' service key only.';

create function api.finish_digest(failure text default null) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
begin
  update private.jobs as job
  set last_finished_at = now(), last_error = left(failure, 200),
    -- Tried again through the morning; what came only in the afternoon would be yesterday's news.
    next_run_at = case
      when failure is not null and (now() at time zone 'Asia/Shanghai')::time < time '12:00' then now() + interval '10 minutes'
      else job.next_run_at end
  where job.name = 'send-digest';
  return jsonb_build_object('noted', true);
end
$$;
comment on function api.finish_digest is 'Notes how sending went; after a failure it is due again in ten minutes, until noon.';

grant execute on function private.digest_counts() to app_definer;
call private.hand_over_api_functions();
grant execute on function api.take_digest(), api.finish_digest(text) to service_role;
