-- 月度统计：各工会一个月里提交、受理、补正、通过、办结多少件，撤销的不算。要统计别的月份，把 2026-11 改成那个月。
with span as (
  select month::timestamp at time zone 'Asia/Shanghai' as starts_at,
    (month + interval '1 month') at time zone 'Asia/Shanghai' as ends_at
  from to_date(private.known_month('2026-11'), 'YYYY-MM') as month
), happened as (
  select application.trade_union_id, '提交' as what
  from public.applications as application, span
  where application.submitted_at >= span.starts_at and application.submitted_at < span.ends_at
  union all
  select review.trade_union_id, review.decision::text
  from public.reviews as review, span
  where review.decision is not null and review.undone_at is null and review.decided_at >= span.starts_at and review.decided_at < span.ends_at
)
select
  coalesce(receiver.name, '合计') as 受理工会,
  count(*) filter (where happened.what = '提交') as 提交,
  count(*) filter (where happened.what = '受理') as 受理,
  count(*) filter (where happened.what = '不予受理') as 不予受理,
  count(*) filter (where happened.what = '要求补正') as 要求补正,
  count(*) filter (where happened.what = '通过') as 通过,
  count(*) filter (where happened.what = '不予通过') as 不予通过,
  count(*) filter (where happened.what = '转办') as 转办,
  count(*) filter (where happened.what = '办结') as 办结
from happened
join public.trade_unions as receiver on receiver.id = happened.trade_union_id
group by grouping sets ((receiver.id, receiver.name), ())
order by receiver.id nulls last;
