-- 等补正过久：要求补正以后，职工十五天还没有补的申请。请打电话提醒。
select 受理工会, 申请编号, 事项, 申请人, 补正项目, 已等天数, 职工已看到
from public.applications_waiting_for_worker
where 已等天数 >= 15
order by 已等天数 desc;
