create view public.aid_by_county_and_month with (security_invoker = true) as
select
  row_number() over (order by counted.month desc, receiver.id, counted.service_name, counted.cause) as 序号,
  to_char(counted.month, 'YYYY-MM') as 月份,
  superior.name as 上级工会,
  receiver.name as 受理工会,
  counted.service_name as 事项,
  counted.cause as 主要致困原因,
  counted.submitted as 提交,
  counted.approved as 通过,
  counted.rejected as 未通过,
  counted.declined as 不予受理,
  counted.withdrawn as 撤回
from (
  select date_trunc('month', happened.at at time zone 'Asia/Shanghai') as month, application.trade_union_id,
    application.service_name, application.answers ->> 'mainCause' as cause,
    count(*) filter (where happened.what = '提交') as submitted,
    count(*) filter (where happened.what in ('已通过', '已办结')) as approved,
    count(*) filter (where happened.what = '未通过') as rejected,
    count(*) filter (where happened.what = '不予受理') as declined,
    count(*) filter (where happened.what = '已撤回') as withdrawn
  from public.applications as application
  cross join lateral (
    values
      (application.submitted_at, '提交'),
      -- Approved, and sent back for a wrong bank card.
      (application.decided_at, case application.status when '待补正' then '已通过' else application.status::text end),
      (case application.status when '已撤回' then application.closed_at end, '已撤回')
  ) as happened (at, what)
  -- The items of the group 帮扶救助 in shared/service. A test compares them.
  where application.service_code in ('child-education-aid', 'medical-aid', 'living-aid') and happened.at is not null
  group by 1, 2, 3, 4
) as counted
join public.trade_unions as receiver on receiver.id = counted.trade_union_id
left join public.trade_unions as superior on superior.id = receiver.parent_id
order by 1;

comment on view public.aid_by_county_and_month is '帮扶救助统计：助学、医疗救助、生活救助，每个月每个工会多少件。只有件数，没有姓名';
comment on column public.aid_by_county_and_month.序号 is '排列的顺序：最近的月份在最上面';
comment on column public.aid_by_county_and_month.月份 is '年-月，例如 2026-11';
comment on column public.aid_by_county_and_month.上级工会 is '受理工会的上级工会；省总工会为空';
comment on column public.aid_by_county_and_month.受理工会 is '现在的受理工会；转办的算在转去的工会';
comment on column public.aid_by_county_and_month.事项 is '事项';
comment on column public.aid_by_county_and_month.主要致困原因 is '申请人填写的主要致困原因';
comment on column public.aid_by_county_and_month.提交 is '这个月提交的件数';
comment on column public.aid_by_county_and_month.通过 is '这个月通过的件数（不论哪个月提交）';
comment on column public.aid_by_county_and_month.未通过 is '这个月决定不予通过的件数';
comment on column public.aid_by_county_and_month.不予受理 is '这个月决定不予受理的件数';
comment on column public.aid_by_county_and_month.撤回 is '这个月由职工撤回的件数';

grant select on public.aid_by_county_and_month to staff;
