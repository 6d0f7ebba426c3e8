-- 查询修改记录：一份申请在控制台里被谁改过什么。把下面的编号改成要查的申请编号。
select 时间, 数据库用户, 经办人, 控制台账号, 做了什么, 表, 改之前, 改之后, 理由
from public.change_records
where 对象 = private.known_reference('AH2611227K3MAA')
order by 序号 desc;
