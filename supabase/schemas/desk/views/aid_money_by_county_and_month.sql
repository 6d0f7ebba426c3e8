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
    -- The amount at 办结 replaces the one at 通过. It counts in the month and for the union of its decision.
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

grant select on public.aid_money_by_county_and_month to staff;
