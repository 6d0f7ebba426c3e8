create view public.applications_to_review with (security_invoker = true) as
select
  desk.place as 序号,
  desk.trade_union_name as 受理工会,
  review.due_on as 最迟处理日期,
  calendar.left_days as 剩余工作日,
  case when review.due_on < (select private.today()) then '是' else '否' end as 是否超期,
  review.reference as 申请编号,
  review.service_name as 事项,
  review.applicant_name as 申请人,
  review.phone as 联系电话,
  review.handler as 谁在办,
  private.seen_grants(review.application_id) as 以前发过的钱,
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

comment on view public.applications_to_review is '待办：现在要处理的申请，按受理工会、最迟处理日期排列。只供查看，决定请在 reviews（审核）里填写';
comment on column public.applications_to_review.序号 is '处理的顺序：先按工会，再按最迟处理日期';
comment on column public.applications_to_review.受理工会 is '受理工会';
comment on column public.applications_to_review.最迟处理日期 is '受理期限或承诺办结日期；空着表示不计时（已通过，等办结）';
comment on column public.applications_to_review.剩余工作日 is '还剩几个工作日：0 是今天到期，负数是已经超期几个工作日';
comment on column public.applications_to_review.是否超期 is '是或否';
comment on column public.applications_to_review.申请编号 is '申请编号，在 reviews 里按 reference 查找';
comment on column public.applications_to_review.事项 is '事项';
comment on column public.applications_to_review.申请人 is '申请人姓名或单位名称';
comment on column public.applications_to_review.联系电话 is '申请里填写的电话，没有填写的是验证过的手机号；空着表示没有';
comment on column public.applications_to_review.谁在办 is '正在办的人；空着表示没有人在办';
comment on column public.applications_to_review.以前发过的钱 is '同一个人（同一账号或同一身份证号）哪天、什么事项、多少、哪个工会；您的工会范围以外的只写工会；空着表示没有查到';
comment on column public.applications_to_review.申请状态 is '已提交：等受理；已受理：等审核；已通过：等办结';
comment on column public.applications_to_review.轮次 is '第几轮审核';
comment on column public.applications_to_review.提交时间 is '提交时间（北京时间）';
comment on column public.applications_to_review.填写内容 is '填写内容，一行一项；证件号码只显示一部分';
comment on column public.applications_to_review.材料文件夹 is '材料在 Storage 里的文件夹';
comment on column public.applications_to_review.内部备注 is '这一轮的内部备注，职工看不到';

grant select on public.applications_to_review to staff;
