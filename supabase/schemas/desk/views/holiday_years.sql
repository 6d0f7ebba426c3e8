create view public.holiday_years with (security_invoker = true) as
select
  years.year as 年份,
  count(holiday.day) filter (where holiday.kind = '放假')::integer as 放假天数,
  count(holiday.day) filter (where holiday.kind = '上班')::integer as 调休上班天数,
  case
    when years.year = any (array(select private.years_without_holidays())) then '还没有补录：承诺日期只按周一至周五算，请尽快在 holidays 里补录'
    when count(holiday.day) = 0 then '国务院办公厅公布以后再补录'
    else '已补录'
  end as 情况
from generate_series(extract(year from private.today())::integer, extract(year from private.today())::integer + 1) as years (year)
left join public.holidays as holiday on extract(year from holiday.day)::integer = years.year
group by years.year;

comment on view public.holiday_years is '节假日补录情况：今年和明年各补录了几天，缺了会写明';
comment on column public.holiday_years.年份 is '年份';
comment on column public.holiday_years.放假天数 is '补录了几天放假';
comment on column public.holiday_years.调休上班天数 is '补录了几天调休上班';
comment on column public.holiday_years.情况 is '已补录，或者要做什么；补录以后，没有办结的申请的期限自动跟着变';

grant select on public.holiday_years to staff;
