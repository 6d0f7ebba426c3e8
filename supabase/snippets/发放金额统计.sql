-- 发放金额统计：一个月里每个工会、每种致困原因发放了多少件、多少钱。要统计别的月份，把 2026-11 改成那个月。
select 上级工会, 受理工会, 事项, 主要致困原因, 发放件数, 金额合计, 平均金额
from public.aid_money_by_county_and_month
where 月份 = private.known_month('2026-11')
order by 金额合计 desc, 序号;
