-- 没有填金额的清单：发放资金的事项，已经通过但是没有填金额的申请。已通过的，在办结时填写。
select 受理工会, 申请编号, 事项, 申请人, 申请状态, 通过时间
from public.grants_without_amount
order by 受理工会, 通过时间;
