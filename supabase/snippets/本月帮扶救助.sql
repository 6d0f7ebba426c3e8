-- 本月帮扶救助：助学、医疗救助、生活救助，每个市县这个月提交和通过多少件。
select 上级工会, 受理工会, 事项, sum(提交) as 提交, sum(通过) as 通过, sum(未通过) as 未通过, sum(不予受理) as 不予受理
from public.aid_by_county_and_month
where 月份 = to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM')
group by 上级工会, 受理工会, 事项
order by 通过 desc, 受理工会, 事项;
