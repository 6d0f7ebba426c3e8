-- 超期清单：各工会过了最迟处理日期还没有处理的申请，最早到期的在最上面。
select * from public.applications_overdue order by 最迟处理日期, 受理工会;
