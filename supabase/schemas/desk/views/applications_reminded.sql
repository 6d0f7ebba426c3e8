create view public.applications_reminded with (security_invoker = true) as
select
  row_number() over (order by review.reminded_at, review.id) as 序号,
  private.china_time(review.reminded_at) as 催办时间,
  review.trade_union_name as 受理工会,
  review.reference as 申请编号,
  review.service_name as 事项,
  review.applicant_name as 申请人,
  review.phone as 联系电话,
  review.handler as 谁在办,
  review.application_status as 申请状态,
  review.due_on as 最迟处理日期,
  (select private.today()) - (review.reminded_at at time zone 'Asia/Shanghai')::date as 已过天数,
  review.internal_note as 内部备注
from public.reviews as review
where review.closed_at is null and review.reminded_at is not null
order by review.reminded_at, review.id;

comment on view public.applications_reminded is '催办：过了承诺日期、职工催办过、还没有办完的申请，等得最久的在最上面。请先处理，并打电话告诉职工';
comment on column public.applications_reminded.序号 is '排列的顺序，催办最早的在最前';
comment on column public.applications_reminded.催办时间 is '职工催办的时间（北京时间）';
comment on column public.applications_reminded.受理工会 is '受理工会';
comment on column public.applications_reminded.申请编号 is '申请编号，在 reviews 里按 reference 查找';
comment on column public.applications_reminded.事项 is '事项';
comment on column public.applications_reminded.申请人 is '申请人姓名或单位名称';
comment on column public.applications_reminded.联系电话 is '申请里填写的电话，没有填写的是验证过的手机号；空着表示没有';
comment on column public.applications_reminded.谁在办 is '正在办的人；空着表示没有人在办';
comment on column public.applications_reminded.申请状态 is '已受理：等审核；待补正：等职工补正；已通过：等办结';
comment on column public.applications_reminded.最迟处理日期 is '承诺办结日期；空着表示现在不计时';
comment on column public.applications_reminded.已过天数 is '催办到今天过了几天（自然日）';
comment on column public.applications_reminded.内部备注 is '这一轮的内部备注，职工看不到';

grant select on public.applications_reminded to staff;
