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

comment on view public.decisions_this_month is '本月决定：这个月作出的每一个决定，按时间排列';
comment on column public.decisions_this_month.决定时间 is '作出决定的时间（北京时间）';
comment on column public.decisions_this_month.受理工会 is '作出决定的工会';
comment on column public.decisions_this_month.决定 is '受理、不予受理、要求补正、通过、不予通过、转办、办结';
comment on column public.decisions_this_month.申请编号 is '申请编号';
comment on column public.decisions_this_month.事项 is '事项';
comment on column public.decisions_this_month.申请人 is '申请人姓名或单位名称';
comment on column public.decisions_this_month.轮次 is '第几轮审核';
comment on column public.decisions_this_month.理由 is '告诉职工的理由';
comment on column public.decisions_this_month.金额 is '这个决定填写的金额（元）；空着表示没有填';
comment on column public.decisions_this_month.是否按时 is '是否在最迟处理日期以前决定：是或否；空着表示这一轮不计时';
comment on column public.decisions_this_month.已撤销 is '这个决定后来是否被撤销：是或否';
comment on column public.decisions_this_month.经办人 is '填写的经办人；空着表示没有填';
comment on column public.decisions_this_month.决定人 is '数据库用户；“系统”是逾期视为受理';
comment on column public.decisions_this_month.内部备注 is '这一轮的内部备注，职工看不到';

grant select on public.decisions_this_month to staff;
