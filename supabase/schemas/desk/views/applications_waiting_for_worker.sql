create view public.applications_waiting_for_worker with (security_invoker = true) as
select
  private.china_time(review.opened_at) as 要求补正时间,
  (select private.today()) - (review.opened_at at time zone 'Asia/Shanghai')::date as 已等天数,
  review.trade_union_name as 受理工会,
  review.reference as 申请编号,
  review.service_name as 事项,
  review.applicant_name as 申请人,
  review.phone as 联系电话,
  review.handler as 谁在办,
  private.item_labels(application.items, application.correction_items) as 补正项目,
  application.correction_reason as 补正原因,
  application.left_working_days as 补正后剩余工作日,
  case when notice.read_at is null then '否' else '是' end as 职工已看到,
  private.china_time(review.submitted_at) as 提交时间,
  application.overdue_since as 错过的承诺日期
from public.reviews as review
left join public.applications as application on application.id = review.application_id
left join public.messages as notice on notice.id = application.correction_notice_id
where review.closed_at is null and review.application_status = '待补正';

comment on view public.applications_waiting_for_worker is '等补正：已经要求补正、正在等职工的申请，等得最久的在最上面。可以打电话提醒';
comment on column public.applications_waiting_for_worker.要求补正时间 is '要求补正的时间（北京时间）';
comment on column public.applications_waiting_for_worker.已等天数 is '到今天等了几天（自然日）';
comment on column public.applications_waiting_for_worker.受理工会 is '受理工会';
comment on column public.applications_waiting_for_worker.申请编号 is '申请编号';
comment on column public.applications_waiting_for_worker.事项 is '事项';
comment on column public.applications_waiting_for_worker.申请人 is '申请人姓名或单位名称';
comment on column public.applications_waiting_for_worker.联系电话 is '申请里填写的电话，没有填写的是验证过的手机号；空着表示没有';
comment on column public.applications_waiting_for_worker.谁在办 is '正在办的人；空着表示没有人在办';
comment on column public.applications_waiting_for_worker.补正项目 is '要求补正的项目';
comment on column public.applications_waiting_for_worker.补正原因 is '告诉职工的原因';
comment on column public.applications_waiting_for_worker.补正后剩余工作日 is '职工补正后还有几个工作日办理；空着表示还没有受理，补正后重新计算受理期限';
comment on column public.applications_waiting_for_worker.职工已看到 is '职工是否看过补正的消息：是或否';
comment on column public.applications_waiting_for_worker.提交时间 is '提交时间（北京时间）';
comment on column public.applications_waiting_for_worker.错过的承诺日期 is '要求补正时已经错过的承诺日期；空着表示没有超期';

grant select on public.applications_waiting_for_worker to staff;
