-- 查询办理进度：一份申请从提交到现在的经过。把下面的编号改成要查的申请编号。
select
  private.china_time(step.at) as 时间,
  step.title as 做了什么,
  step.detail as 说明,
  step.actor as 谁,
  application.status as 现在的状态,
  application.promised_on as 承诺办结日期
from public.applications as application
join public.application_events as step on step.application_id = application.id
where application.reference = private.known_reference('AH2611227K3MAA')
order by step.id;
