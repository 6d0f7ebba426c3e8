-- 权益诉求年度统计：今年每个工会收到多少件职工权益诉求，发了多少提示函和监督意见书、监督建议书，多少单位整改。
select 上级工会, 受理工会, 提交, 没有结果, 提示函, 监督意见书, 监督建议书, 整改, 转法律援助
from public.complaints_by_county_and_year
where 年份 = extract(year from now() at time zone 'Asia/Shanghai')
order by 上级工会, 受理工会;
