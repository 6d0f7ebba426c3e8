create function private.month_totals(month text) returns jsonb
language sql stable
set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object(
    'month', month,
    'submitted', count(*) filter (where what = '提交'),
    'accepted', count(*) filter (where what = '受理'),
    'declined', count(*) filter (where what = '不予受理'),
    'corrected', count(*) filter (where what = '要求补正'),
    'approved', count(*) filter (where what = '通过'),
    'rejected', count(*) filter (where what = '不予通过'),
    'transferred', count(*) filter (where what = '转办'),
    'completed', count(*) filter (where what = '办结'),
    'withdrawn', count(*) filter (where what = '撤回'),
    'decided', count(days),
    'medianDays', round(percentile_cont(0.5) within group (order by days)::numeric, 1),
    'slowestTenthDays', round(percentile_cont(0.9) within group (order by days)::numeric, 1),
    'onTimeRate', round(100.0 * count(*) filter (where is_on_time) / nullif(count(is_on_time), 0), 1),
    'grants', count(amount),
    'granted', coalesce(sum(amount), 0)
  )
  from private.happenings(private.month_starts(month), private.month_ends(month), false)
$$;

comment on function private.month_totals is 'The totals of one month.';
grant execute on function private.month_totals to staff;
