-- 金额统计: how much was granted, by union, month and cause; which approvals name no amount; and decisions that were taken
-- back count no more.

create view public.aid_money_by_county_and_month with (security_invoker = true) as
select
  row_number() over (order by counted.month desc, receiver.id, counted.service_name, counted.cause) as 序号,
  to_char(counted.month, 'YYYY-MM') as 月份,
  superior.name as 上级工会,
  receiver.name as 受理工会,
  counted.service_name as 事项,
  counted.cause as 主要致困原因,
  counted.grants as 发放件数,
  counted.total as 金额合计,
  round(counted.total / counted.grants, 2) as 平均金额,
  counted.largest as 最大金额
from (
  select date_trunc('month', granted.decided_at at time zone 'Asia/Shanghai') as month, granted.trade_union_id,
    application.service_name, application.answers ->> 'mainCause' as cause,
    count(*) as grants, sum(granted.granted_amount) as total, max(granted.granted_amount) as largest
  from (
    -- The amount at 办结 replaces the one at 通过; it counts in the month and for the union of its decision.
    select distinct on (review.application_id) review.application_id, review.trade_union_id, review.decided_at, review.granted_amount
    from public.reviews as review
    where review.granted_amount is not null and review.decision in ('通过', '办结') and review.undone_at is null
    order by review.application_id, review.round desc
  ) as granted
  join public.applications as application on application.id = granted.application_id
  group by 1, 2, 3, 4
) as counted
join public.trade_unions as receiver on receiver.id = counted.trade_union_id
left join public.trade_unions as superior on superior.id = receiver.parent_id
order by 1;

comment on view public.aid_money_by_county_and_month is '发放金额统计：每个月每个工会发放了多少件、多少钱。按通过或办结时填写的金额，没有姓名';
comment on column public.aid_money_by_county_and_month.序号 is '排列的顺序：最近的月份在最上面';
comment on column public.aid_money_by_county_and_month.月份 is '年-月，例如 2026-11：作出决定的月份';
comment on column public.aid_money_by_county_and_month.上级工会 is '受理工会的上级工会；省总工会为空';
comment on column public.aid_money_by_county_and_month.受理工会 is '作出决定的工会';
comment on column public.aid_money_by_county_and_month.事项 is '事项';
comment on column public.aid_money_by_county_and_month.主要致困原因 is '申请人填写的主要致困原因；不问的事项为空';
comment on column public.aid_money_by_county_and_month.发放件数 is '填写了金额的件数；通过和办结都填的算一件，以办结的为准';
comment on column public.aid_money_by_county_and_month.金额合计 is '金额合计（元）';
comment on column public.aid_money_by_county_and_month.平均金额 is '平均每件（元）';
comment on column public.aid_money_by_county_and_month.最大金额 is '最大的一件（元）';

create view public.grants_without_amount with (security_invoker = true) as
select
  private.china_time(application.decided_at) as 通过时间,
  receiver.name as 受理工会,
  application.reference as 申请编号,
  application.service_name as 事项,
  application.applicant_name as 申请人,
  application.status as 申请状态
from public.applications as application
join public.service_settings as setting on setting.service_code = application.service_code and setting.grants_money
join public.trade_unions as receiver on receiver.id = application.trade_union_id
where application.status in ('已通过', '已办结') and application.decided_at >= now() - interval '1 year'
  and not exists (
    select from public.reviews as review
    where review.application_id = application.id and review.granted_amount is not null and review.undone_at is null
  )
order by application.decided_at, application.id;

comment on view public.grants_without_amount is '没有填金额：最近一年通过了发放资金的申请，但通过和办结时都没有填金额，最早的在最上面';
comment on column public.grants_without_amount.通过时间 is '通过的时间（北京时间）';
comment on column public.grants_without_amount.受理工会 is '受理工会';
comment on column public.grants_without_amount.申请编号 is '申请编号，在 reviews 里按 reference 查找';
comment on column public.grants_without_amount.事项 is '事项';
comment on column public.grants_without_amount.申请人 is '申请人姓名或单位名称';
comment on column public.grants_without_amount.申请状态 is '已通过：还可以在办结时填金额；已办结：只能撤销办结（undo_decision）后再填';

create or replace view public.time_to_decision_by_union with (security_invoker = true) as
select
  row_number() over (order by decider.id nulls first) as 序号,
  coalesce(decider.name, '全部工会') as 受理工会,
  count(*) as 决定件数,
  round(percentile_cont(0.5) within group (order by decided.days)::numeric, 1) as 中位天数,
  round(percentile_cont(0.9) within group (order by decided.days)::numeric, 1) as 九成不超过天数,
  round(max(decided.days)::numeric, 1) as 最长天数,
  count(*) filter (where decided.is_on_time) as 按时件数,
  round(100.0 * count(*) filter (where decided.is_on_time) / nullif(count(decided.is_on_time), 0), 1) as 按时率
from (
  select review.trade_union_id,
    extract(epoch from review.decided_at - review.submitted_at) / 86400 as days,
    (review.decided_at at time zone 'Asia/Shanghai')::date <= review.due_on as is_on_time
  from public.reviews as review
  where review.decision in ('通过', '不予通过', '不予受理') and review.decided_at >= now() - interval '1 year'
    and review.undone_at is null
) as decided
join public.trade_unions as decider on decider.id = decided.trade_union_id
group by grouping sets ((decider.id, decider.name), ())
order by 1;

grant select on public.aid_money_by_county_and_month, public.grants_without_amount to staff;
