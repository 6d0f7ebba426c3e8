create view public.grants_without_amount with (security_invoker = true) as
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

comment on view public.grants_without_amount is '没有填金额：最近一年通过了发放资金的申请，但通过和办结时都没有填金额，最早的在最上面';
comment on column public.grants_without_amount.通过时间 is '通过的时间（北京时间）';
comment on column public.grants_without_amount.受理工会 is '受理工会';
comment on column public.grants_without_amount.申请编号 is '申请编号，在 reviews 里按 reference 查找';
comment on column public.grants_without_amount.事项 is '事项';
comment on column public.grants_without_amount.申请人 is '申请人姓名或单位名称';
comment on column public.grants_without_amount.申请状态 is '已通过：还可以在办结时填金额；已办结：只能撤销办结（undo_decision）后再填';

grant select on public.grants_without_amount to staff;
