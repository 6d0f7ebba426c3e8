-- 办公视图: what staff go through every day, as lists that can be filtered and downloaded. Decisions are made in reviews.
-- Studio sorts a view by its first column, so that column puts the rows in the order one works.

create index reviews_due on public.reviews (due_on) where closed_at is null;
create index applications_waiting on public.applications (id) where status = '待补正';
create index reviews_decided on public.reviews (decided_at) where decision is not null;

create function private.working_days_left(first_day date, last_day date) returns table (due_on date, left_days integer)
language sql stable
set search_path = ''
as $$
  with numbered as (
    select day::date as day, count(*) filter (where private.is_working_day(day::date)) over (order by day) as number
    from generate_series(least(first_day, private.today()), greatest(last_day, private.today()), interval '1 day') as day
  )
  select numbered.day, (numbered.number - today.number)::integer
  from numbered
  join numbered as today on today.day = private.today()
$$;
comment on function private.working_days_left is
  'For each day of a span how many working days are left until it: 0 today, below 0 so many working days after it.';

create function private.china_time(at timestamptz) returns timestamp
language sql immutable
set search_path = ''
as $$ select date_trunc('second', at at time zone 'Asia/Shanghai') $$;
comment on function private.china_time is 'A moment as a clock in Anhui shows it, to the second: what staff read and put into a sheet.';

grant execute on function private.working_days_left(date, date), private.china_time(timestamptz), private.item_labels(jsonb, text[])
to staff;

create view public.applications_to_review with (security_invoker = true) as
select
  row_number() over (order by review.trade_union_id, review.due_on, review.submitted_at, review.id) as 序号,
  review.trade_union_name as 受理工会,
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
from public.reviews as review
-- Working days are counted once for each day, not for each row.
left join private.working_days_left(
  (select min(due_on) from public.reviews where closed_at is null),
  (select max(due_on) from public.reviews where closed_at is null)
) as calendar on calendar.due_on = review.due_on
where review.closed_at is null and review.application_status <> '待补正'
order by review.trade_union_id, review.due_on, review.submitted_at, review.id;

comment on view public.applications_to_review is '待办：现在要处理的申请，按受理工会、最迟处理日期排列。只供查看，决定请在 reviews（审核）里填写';
comment on column public.applications_to_review.序号 is '处理的顺序：先按工会，再按最迟处理日期';
comment on column public.applications_to_review.受理工会 is '受理工会';
comment on column public.applications_to_review.最迟处理日期 is '受理期限或承诺办结日期；空着表示不计时（已通过，等办结）';
comment on column public.applications_to_review.剩余工作日 is '还剩几个工作日：0 是今天到期，负数是已经超期几个工作日';
comment on column public.applications_to_review.是否超期 is '是或否';
comment on column public.applications_to_review.申请编号 is '申请编号，在 reviews 里按 reference 查找';
comment on column public.applications_to_review.事项 is '事项';
comment on column public.applications_to_review.申请人 is '申请人姓名或单位名称';
comment on column public.applications_to_review.申请状态 is '已提交：等受理；已受理：等审核；已通过：等办结';
comment on column public.applications_to_review.轮次 is '第几轮审核';
comment on column public.applications_to_review.提交时间 is '提交时间（北京时间）';
comment on column public.applications_to_review.填写内容 is '填写内容，一行一项；证件号码只显示一部分';
comment on column public.applications_to_review.材料文件夹 is '材料在 Storage 里的文件夹';
comment on column public.applications_to_review.内部备注 is '这一轮的内部备注，职工看不到';

create view public.applications_overdue with (security_invoker = true) as
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
join private.working_days_left((select min(due_on) from public.reviews where closed_at is null), private.today()) as calendar
  on calendar.due_on = review.due_on
where review.closed_at is null and review.due_on < private.today()
order by review.due_on, review.trade_union_id, review.id;

comment on view public.applications_overdue is '超期：过了最迟处理日期还没有处理的申请，最早到期的在最上面';
comment on column public.applications_overdue.最迟处理日期 is '受理期限或承诺办结日期';
comment on column public.applications_overdue.超期工作日 is '已经超期几个工作日；周末到期、还没有到下一个工作日的是 0';
comment on column public.applications_overdue.受理工会 is '受理工会';
comment on column public.applications_overdue.申请编号 is '申请编号，在 reviews 里按 reference 查找';
comment on column public.applications_overdue.事项 is '事项';
comment on column public.applications_overdue.申请人 is '申请人姓名或单位名称';
comment on column public.applications_overdue.申请状态 is '已提交：等受理；已受理：等审核';
comment on column public.applications_overdue.轮次 is '第几轮审核';
comment on column public.applications_overdue.提交时间 is '提交时间（北京时间）';
comment on column public.applications_overdue.内部备注 is '这一轮的内部备注，职工看不到';

create view public.applications_waiting_for_worker with (security_invoker = true) as
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
  case when notice.read_at is null then '否' else '是' end as 职工已看到,
  private.china_time(review.submitted_at) as 提交时间
from public.reviews as review
join public.applications as application on application.id = review.application_id
left join lateral (
  select message.read_at
  from public.messages as message
  where message.worker_id = application.worker_id and message.created_at = review.opened_at
    and message.link = '/applications/' || review.reference
  limit 1
) as notice on true
where review.closed_at is null and application.status = '待补正'
order by review.opened_at, review.id;

comment on view public.applications_waiting_for_worker is '等补正：已经要求补正、正在等职工的申请，等得最久的在最上面。可以打电话提醒';
comment on column public.applications_waiting_for_worker.要求补正时间 is '要求补正的时间（北京时间）';
comment on column public.applications_waiting_for_worker.已等天数 is '到今天等了几天（自然日）';
comment on column public.applications_waiting_for_worker.受理工会 is '受理工会';
comment on column public.applications_waiting_for_worker.申请编号 is '申请编号';
comment on column public.applications_waiting_for_worker.事项 is '事项';
comment on column public.applications_waiting_for_worker.申请人 is '申请人姓名或单位名称';
comment on column public.applications_waiting_for_worker.补正项目 is '要求补正的项目';
comment on column public.applications_waiting_for_worker.补正原因 is '告诉职工的原因';
comment on column public.applications_waiting_for_worker.补正后剩余工作日 is '职工补正后还有几个工作日办理；空着表示还没有受理，补正后重新计算受理期限';
comment on column public.applications_waiting_for_worker.职工已看到 is '职工是否看过补正的消息：是或否';
comment on column public.applications_waiting_for_worker.提交时间 is '提交时间（北京时间）';

create view public.decisions_this_month with (security_invoker = true) as
select
  private.china_time(review.decided_at) as 决定时间,
  review.trade_union_name as 受理工会,
  review.decision as 决定,
  review.reference as 申请编号,
  review.service_name as 事项,
  review.applicant_name as 申请人,
  review.round as 轮次,
  review.reason as 理由,
  case when review.due_on is not null then
    case when (review.decided_at at time zone 'Asia/Shanghai')::date <= review.due_on then '是' else '否' end
  end as 是否按时,
  review.decided_by as 决定人,
  review.internal_note as 内部备注
from public.reviews as review
where review.decision is not null
  and review.decided_at >= date_trunc('month', now(), 'Asia/Shanghai')
order by review.decided_at, review.id;

comment on view public.decisions_this_month is '本月决定：这个月作出的每一个决定，按时间排列';
comment on column public.decisions_this_month.决定时间 is '作出决定的时间（北京时间）';
comment on column public.decisions_this_month.受理工会 is '作出决定的工会';
comment on column public.decisions_this_month.决定 is '受理、不予受理、要求补正、通过、不予通过、转办、办结';
comment on column public.decisions_this_month.申请编号 is '申请编号';
comment on column public.decisions_this_month.事项 is '事项';
comment on column public.decisions_this_month.申请人 is '申请人姓名或单位名称';
comment on column public.decisions_this_month.轮次 is '第几轮审核';
comment on column public.decisions_this_month.理由 is '告诉职工的理由';
comment on column public.decisions_this_month.是否按时 is '是否在最迟处理日期以前决定：是或否；空着表示这一轮不计时';
comment on column public.decisions_this_month.决定人 is '数据库用户；“系统”是逾期视为受理';
comment on column public.decisions_this_month.内部备注 is '这一轮的内部备注，职工看不到';

grant select on
  public.applications_to_review, public.applications_overdue, public.applications_waiting_for_worker,
  public.decisions_this_month
to staff;
