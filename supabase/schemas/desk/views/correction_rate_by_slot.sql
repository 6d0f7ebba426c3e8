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

grant select on public.correction_rate_by_slot to staff;
