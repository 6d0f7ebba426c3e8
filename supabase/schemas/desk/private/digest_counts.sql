create function private.digest_counts() returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  with open_rounds as (
    select review.trade_union_name, review.due_on, review.application_status = '待补正' as is_waiting
    from public.reviews as review where review.closed_at is null
  ), late as (
    select trade_union_name, count(*) as count from open_rounds
    where due_on < private.today() group by trade_union_name order by count(*) desc, trade_union_name limit 3
  ), told as (
    select report.superior_name, report.receiver_name, count(*) as count from public.overdue_reports as report
    where report.reported_at >= private.today()::timestamp at time zone 'Asia/Shanghai'
    group by report.superior_name, report.receiver_name order by count(*) desc, report.superior_name, report.receiver_name limit 10
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
    'mostOverdue', (select coalesce(jsonb_agg(jsonb_build_object('name', trade_union_name, 'count', count)), '[]') from late),
    'toldSuperiors', (select coalesce(jsonb_agg(jsonb_build_object(
      'superior', superior_name, 'receiver', receiver_name, 'count', count)), '[]') from told)
  )
$$;

comment on function private.digest_counts is 'The numbers of the desk, and the unions with the most overdue cases. It names no person and no reference number.';
grant execute on function private.digest_counts to app_definer;
