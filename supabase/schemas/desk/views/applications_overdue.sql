create view public.applications_overdue with (security_invoker = true) as
select
  review.due_on as 最迟处理日期,
  -calendar.left_days as 超期工作日,
  review.trade_union_name as 受理工会,
  review.reference as 申请编号,
  review.service_name as 事项,
  review.applicant_name as 申请人,
  review.phone as 联系电话,
  review.handler as 谁在办,
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

comment on view public.applications_overdue is '超期：过了最迟处理日期还没有处理的申请，最早到期的在最上面';
comment on column public.applications_overdue.最迟处理日期 is '受理期限或承诺办结日期';
comment on column public.applications_overdue.超期工作日 is '已经超期几个工作日；周末到期、还没有到下一个工作日的是 0';
comment on column public.applications_overdue.受理工会 is '受理工会';
comment on column public.applications_overdue.申请编号 is '申请编号，在 reviews 里按 reference 查找';
comment on column public.applications_overdue.事项 is '事项';
comment on column public.applications_overdue.申请人 is '申请人姓名或单位名称';
comment on column public.applications_overdue.联系电话 is '申请里填写的电话，没有填写的是验证过的手机号；空着表示没有';
comment on column public.applications_overdue.谁在办 is '正在办的人；空着表示没有人在办';
comment on column public.applications_overdue.申请状态 is '已提交：等受理；已受理：等审核';
comment on column public.applications_overdue.轮次 is '第几轮审核';
comment on column public.applications_overdue.提交时间 is '提交时间（北京时间）';
comment on column public.applications_overdue.内部备注 is '这一轮的内部备注，职工看不到';

grant select on public.applications_overdue to staff;
