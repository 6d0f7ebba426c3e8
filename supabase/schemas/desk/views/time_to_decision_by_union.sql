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
    and review.undone_at is null
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

grant select on public.time_to_decision_by_union to staff;
