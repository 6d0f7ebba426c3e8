-- 月报: the numbers of one month in one answer, for `npm run report` and for staff in the SQL Editor. It holds counts, days
-- and money only, and no name. What happened in the month is read once, for services, unions and aid.
create function public.monthly_report(month text) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  from_at timestamptz;
  until_at timestamptz;
  trend jsonb;
  report jsonb;
begin
  if month !~ '^20\d\d-(0[1-9]|1[0-2])$' then
    perform private.refuse('invalid_month', format('月份要写成 2026-11 这样，不能是“%s”。', month));
  end if;
  from_at := private.month_starts(month);
  until_at := private.month_ends(month);
  select jsonb_agg(private.month_totals(to_char(first_day, 'YYYY-MM')) order by first_day) into trend
  from generate_series(to_date(month, 'YYYY-MM') - interval '11 months', to_date(month, 'YYYY-MM'), interval '1 month') as first_day;
  with happened as materialized (select * from private.happenings(from_at, until_at))
  select jsonb_build_object(
    'generatedAt', now(),
    'totals', trend -> -1,
    'trend', trend,
    'openNow', (select count(*) from public.reviews as review where review.closed_at is null),
    'overdueNow', (
      select count(*) from public.reviews as review where review.closed_at is null and review.due_on < private.today()
    ),
    'services', (
      select coalesce(jsonb_agg(line order by (line ->> 'submitted')::integer desc, line ->> 'name'), '[]')
      from (
        select jsonb_build_object(
          'name', service_name, 'submitted', count(*) filter (where what = '提交'),
          'approved', count(*) filter (where what = '通过'), 'rejected', count(*) filter (where what in ('不予通过', '不予受理')),
          'medianDays', round(percentile_cont(0.5) within group (order by days)::numeric, 1),
          'granted', coalesce(sum(amount), 0)) as line
        from happened group by service_name
      ) as services
    ),
    'unions', (
      select coalesce(jsonb_agg(line order by id), '[]')
      from (
        select receiver.id, jsonb_build_object(
          'name', receiver.name, 'superior', superior.name, 'submitted', count(*) filter (where what = '提交'),
          'decided', count(days),
          'medianDays', round(percentile_cont(0.5) within group (order by days)::numeric, 1),
          'slowestTenthDays', round(percentile_cont(0.9) within group (order by days)::numeric, 1),
          'onTimeRate', round(100.0 * count(*) filter (where is_on_time) / nullif(count(is_on_time), 0), 1),
          'granted', coalesce(sum(amount), 0)) as line
        from happened
        join public.trade_unions as receiver on receiver.id = happened.trade_union_id
        left join public.trade_unions as superior on superior.id = receiver.parent_id
        group by receiver.id, receiver.name, superior.name
      ) as unions
    ),
    'aid', (
      select coalesce(jsonb_agg(line order by id, cause), '[]')
      from (
        select receiver.id, cause, jsonb_build_object(
          'union', receiver.name, 'cause', coalesce(cause, '没有填写'), 'submitted', count(*) filter (where what = '提交'),
          'approved', count(*) filter (where what = '通过'), 'grants', count(happened.amount), 'granted', coalesce(sum(happened.amount), 0)) as line
        from happened
        join public.trade_unions as receiver on receiver.id = happened.trade_union_id
        join public.service_settings as setting on setting.service_name = happened.service_name and setting.grants_money
        group by receiver.id, receiver.name, cause
        having count(*) filter (where what in ('提交', '通过')) + count(happened.amount) > 0
      ) as aid
    ),
    'corrections', (
      select coalesce(jsonb_agg(line order by (line ->> 'rate')::numeric desc, line ->> 'service', line ->> 'material'), '[]')
      from (
        select jsonb_build_object(
          'service', application.service_name, 'material', item ->> 'label', 'applications', count(*),
          'corrected', count(*) filter (where asked.is_asked),
          'rate', round(100.0 * count(*) filter (where asked.is_asked) / count(*), 1)) as line
        from public.applications as application
        cross join lateral jsonb_array_elements(application.items) as item
        cross join lateral (
          select exists (
            select from public.reviews as review
            where review.application_id = application.id and review.decision = '要求补正' and review.undone_at is null
              and (item ->> 'label' = any (review.items_to_correct) or item ->> 'name' = any (review.items_to_correct))
          ) as is_asked
        ) as asked
        where application.submitted_at >= from_at and application.submitted_at < until_at and item ->> 'kind' = 'attachments'
        group by application.service_name, item ->> 'label'
        having count(*) filter (where asked.is_asked) > 0
      ) as corrections
    ),
    'events', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'union', 主办工会, 'kind', 活动类型, 'events', 活动场次, 'canceled', 其中取消, 'signups', 报名人次,
        'attended', 签到人次, 'absent', 未到场人次, 'attendance', 到场率, 'pairs', 成功配对) order by 序号), '[]')
      from public.events_by_month where 月份 = month
    ),
    'ratings', (
      select coalesce(jsonb_agg(jsonb_build_object('grade', grade, 'count', count) order by grade), '[]')
      from (
        select rating.grade, count(*) as count from public.ratings as rating
        where rating.rated_at >= from_at and rating.rated_at < until_at group by rating.grade
      ) as graded
    )
  ) into report;
  return report;
end
$$;

comment on function public.monthly_report is
  '月报的全部数字：件数、天数、金额，没有姓名。用法：select monthly_report(''2026-11'')；打印用的文件由 npm run report 生成';
grant execute on function public.monthly_report to staff;
