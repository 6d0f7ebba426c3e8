-- 本月查看和导出记录：这个月谁看过完整的证件号码、导出过名单，理由是什么。
select 时间, 谁, 做了什么, 对象, 理由, 涉及人数
from public.access_records
where 时间 >= date_trunc('month', now() at time zone 'Asia/Shanghai')
order by 序号;
