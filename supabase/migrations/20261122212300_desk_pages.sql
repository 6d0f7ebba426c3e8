-- The desk opens as quickly after a million applications as after a thousand. Studio sorts a view by its first column and
-- shows a hundred rows: where that column is a moment, an index holds it as staff see it; where it is the place in the
-- working order, the places are given from an index alone, and only what is shown is read whole.

-- Writing a row computes its indexes as whoever writes.
grant execute on function private.china_time(timestamptz) to app_definer;

drop index public.reviews_desk;
create index reviews_desk on public.reviews (trade_union_id, due_on, submitted_at, id)
  include (application_status, trade_union_name) where closed_at is null;
create index reviews_waiting on public.reviews (private.china_time(opened_at), id) include (opened_at)
  where closed_at is null and application_status = '待补正';
create index reviews_decided_in_china on public.reviews (private.china_time(decided_at), id) include (decided_at) where decision is not null;
create index reviews_granted on public.reviews (application_id, round) where granted_amount is not null and undone_at is null;
create index applications_approved on public.applications (private.china_time(decided_at), id) include (decided_at, service_code) where status in ('已通过', '已办结');
drop index public.messages_failed;
create index messages_failed on public.messages (private.china_time(created_at), id) where delivery = '发送失败';
drop index public.applications_waiting;

-- The calendar of a span in one look at the holidays, not one for every day.
create or replace function private.working_days_left(first_day date, last_day date) returns table (due_on date, left_days integer)
language sql stable
set search_path = ''
as $$
  with numbered as (
    select span.day::date as day,
      count(*) filter (where coalesce(holiday.kind = '上班', extract(isodow from span.day) < 6)) over (order by span.day) as number
    from generate_series(least(first_day, private.today()), greatest(last_day, private.today()), interval '1 day') as span (day)
    left join public.holidays as holiday on holiday.day = span.day::date
  )
  select numbered.day, (numbered.number - today.number)::integer
  from numbered
  join numbered as today on today.day = private.today()
$$;

create or replace view public.applications_to_review with (security_invoker = true) as
select
  desk.place as 序号,
  desk.trade_union_name as 受理工会,
  review.due_on as 最迟处理日期,
  calendar.left_days as 剩余工作日,
  case when review.due_on < (select private.today()) then '是' else '否' end as 是否超期,
  review.reference as 申请编号,
  review.service_name as 事项,
  review.applicant_name as 申请人,
  review.application_status as 申请状态,
  review.round as 轮次,
  private.china_time(review.submitted_at) as 提交时间,
  review.summary as 填写内容,
  review.attachments_folder as 材料文件夹,
  review.internal_note as 内部备注
from (
  select listed.id, listed.trade_union_name,
    row_number() over (order by listed.trade_union_id, listed.due_on, listed.submitted_at, listed.id) as place
  from public.reviews as listed
  where listed.closed_at is null and listed.application_status <> '待补正'
  order by place
) as desk
left join public.reviews as review on review.id = desk.id
left join (
  select day.due_on, min(day.left_days) as left_days
  from private.working_days_left(
    (select min(due_on) from public.reviews where closed_at is null),
    (select max(due_on) from public.reviews where closed_at is null)
  ) as day group by day.due_on
) as calendar on calendar.due_on = review.due_on;

create or replace view public.applications_overdue with (security_invoker = true) as
select
  review.due_on as 最迟处理日期,
  -calendar.left_days as 超期工作日,
  review.trade_union_name as 受理工会,
  review.reference as 申请编号,
  review.service_name as 事项,
  review.applicant_name as 申请人,
  review.application_status as 申请状态,
  review.round as 轮次,
  private.china_time(review.submitted_at) as 提交时间,
  review.internal_note as 内部备注
from public.reviews as review
left join (
  select day.due_on, min(day.left_days) as left_days
  from private.working_days_left((select min(due_on) from public.reviews where closed_at is null), private.today()) as day
  group by day.due_on
) as calendar on calendar.due_on = review.due_on
where review.closed_at is null and review.due_on < private.today();

create or replace view public.applications_waiting_for_worker with (security_invoker = true) as
select
  private.china_time(review.opened_at) as 要求补正时间,
  (select private.today()) - (review.opened_at at time zone 'Asia/Shanghai')::date as 已等天数,
  review.trade_union_name as 受理工会,
  review.reference as 申请编号,
  review.service_name as 事项,
  review.applicant_name as 申请人,
  private.item_labels(application.items, application.correction_items) as 补正项目,
  application.correction_reason as 补正原因,
  application.left_working_days as 补正后剩余工作日,
  case when (
    select message.read_at from public.messages as message
    where message.worker_id = application.worker_id and message.created_at = review.opened_at
      and message.link = '/applications/' || review.reference
    limit 1
  ) is null then '否' else '是' end as 职工已看到,
  private.china_time(review.submitted_at) as 提交时间,
  application.overdue_since as 错过的承诺日期
from public.reviews as review
left join public.applications as application on application.id = review.application_id
where review.closed_at is null and review.application_status = '待补正';

create or replace view public.decisions_this_month with (security_invoker = true) as
select
  private.china_time(review.decided_at) as 决定时间,
  review.trade_union_name as 受理工会,
  review.decision as 决定,
  review.reference as 申请编号,
  review.service_name as 事项,
  review.applicant_name as 申请人,
  review.round as 轮次,
  review.reason as 理由,
  review.granted_amount as 金额,
  case when review.due_on is not null then
    case when (review.decided_at at time zone 'Asia/Shanghai')::date <= review.due_on then '是' else '否' end
  end as 是否按时,
  case when review.undone_at is null then '否' else '是' end as 已撤销,
  review.staff_name as 经办人,
  review.decided_by as 决定人,
  review.internal_note as 内部备注
from public.reviews as review
where review.decision is not null
  and private.china_time(review.decided_at) >= date_trunc('month', private.china_time(now()));

create or replace view public.grants_without_amount with (security_invoker = true) as
select
  private.china_time(application.decided_at) as 通过时间,
  (select receiver.name from public.trade_unions as receiver where receiver.id = application.trade_union_id) as 受理工会,
  application.reference as 申请编号,
  application.service_name as 事项,
  application.applicant_name as 申请人,
  application.status as 申请状态
from public.applications as application
join public.service_settings as setting on setting.service_code = application.service_code and setting.grants_money
where application.status in ('已通过', '已办结')
  and private.china_time(application.decided_at) >= private.china_time(now() - interval '1 year')
  and not exists (
    select from public.reviews as review
    where review.application_id = application.id and review.granted_amount is not null and review.undone_at is null
  );

create or replace view public.failed_messages with (security_invoker = true) as
select
  private.china_time(message.created_at) as 时间,
  worker.display_name as 职工,
  worker.phone_masked as 手机号,
  message.title as 标题,
  message.body as 正文,
  message.delivery_error as 错误码,
  message.delivery_attempts as 试过几次,
  case when message.read_at is null then '否' else '是' end as 职工已看到,
  message.link as 页面,
  message.id as 消息编号,
  private.delivery_error_words(message.delivery_error) as 原因
from public.messages as message
left join public.workers as worker on worker.id = message.worker_id
where message.delivery = '发送失败';
