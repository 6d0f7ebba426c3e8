-- 统计视图: counts and durations, never a person. They read whole tables and are for reports, not for the desk.

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
      (application.decided_at, application.status::text),
      (case application.status when '已撤回' then application.closed_at end, '已撤回')
  ) as happened (at, what)
  -- The items of the group 帮扶救助 in shared/service: a test compares them.
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

create view public.time_to_decision_by_union with (security_invoker = true) as
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
) as decided
join public.trade_unions as decider on decider.id = decided.trade_union_id
group by grouping sets ((decider.id, decider.name), ())
order by 1;

comment on view public.time_to_decision_by_union is '办理时长：最近一年各工会从提交到作出通过、不予通过或不予受理决定用了多少天';
comment on column public.time_to_decision_by_union.序号 is '排列的顺序：全部工会在最上面，然后按工会编号';
comment on column public.time_to_decision_by_union.受理工会 is '作出决定的工会，或全部工会';
comment on column public.time_to_decision_by_union.决定件数 is '最近一年作出决定的件数';
comment on column public.time_to_decision_by_union.中位天数 is '一半的申请不超过这么多天（自然日，含等职工补正的时间）';
comment on column public.time_to_decision_by_union.九成不超过天数 is '百分之九十的申请不超过这么多天（自然日）';
comment on column public.time_to_decision_by_union.最长天数 is '最久的一件用了多少天（自然日）';
comment on column public.time_to_decision_by_union.按时件数 is '在最迟处理日期以前作出决定的件数（补正期间停止计时）';
comment on column public.time_to_decision_by_union.按时率 is '按时件数占决定件数的百分比';

create view public.correction_rate_by_slot with (security_invoker = true) as
with corrected as (
  select review.application_id, array_agg(trim(wanted)) as items
  from public.reviews as review
  cross join lateral unnest(review.items_to_correct) as wanted
  where review.decision = '要求补正'
  group by review.application_id
), doubted as (
  select file.application_id, split_part(file.slot, '.', 1) as slot,
    bool_or(file.verdict = '重拍') as is_unreadable, bool_or(file.verdict = '材料不符') as is_wrong
  from public.attachments as file
  where file.verdict in ('重拍', '材料不符')
  group by file.application_id, split_part(file.slot, '.', 1)
), slots as (
  select application.id, application.service_name, item ->> 'name' as name, item ->> 'label' as label
  from public.applications as application
  cross join lateral jsonb_array_elements(application.items) as item
  where application.submitted_at >= now() - interval '1 year' and item ->> 'kind' = 'attachments'
), counted as (
  select slots.service_name, slots.label, count(*) as applications,
    -- Staff may have named an item by its label or by its name.
    count(*) filter (where slots.label = any (corrected.items) or slots.name = any (corrected.items)) as corrected,
    count(*) filter (where doubted.is_unreadable) as unreadable,
    count(*) filter (where doubted.is_wrong) as wrong
  from slots
  left join corrected on corrected.application_id = slots.id
  left join doubted on doubted.application_id = slots.id and doubted.slot = slots.name
  group by slots.service_name, slots.label
)
select
  row_number() over (order by counted.corrected::numeric / counted.applications desc, counted.service_name, counted.label) as 序号,
  counted.service_name as 事项,
  counted.label as 材料,
  counted.applications as 申请件数,
  counted.corrected as 要求补正件数,
  round(100.0 * counted.corrected / counted.applications, 1) as 补正率,
  counted.unreadable as 重拍件数,
  counted.wrong as 材料不符件数
from counted
order by 1;

comment on view public.correction_rate_by_slot is '材料补正率：最近一年提交的申请里，哪一项材料最常要补正。比例高的，说明表单的提示要改';
comment on column public.correction_rate_by_slot.序号 is '排列的顺序：补正率高的在最上面';
comment on column public.correction_rate_by_slot.事项 is '事项';
comment on column public.correction_rate_by_slot.材料 is '材料名称';
comment on column public.correction_rate_by_slot.申请件数 is '要交这项材料的申请有几件';
comment on column public.correction_rate_by_slot.要求补正件数 is '其中几件被要求补正过这项材料，同一件只算一次';
comment on column public.correction_rate_by_slot.补正率 is '要求补正件数占申请件数的百分比';
comment on column public.correction_rate_by_slot.重拍件数 is '其中几件有文件被标记为重拍';
comment on column public.correction_rate_by_slot.材料不符件数 is '其中几件有文件被标记为材料不符';

grant select on public.aid_by_county_and_month, public.time_to_decision_by_union, public.correction_rate_by_slot to staff;
