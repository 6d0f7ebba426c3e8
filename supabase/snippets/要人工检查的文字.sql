-- 要人工检查的文字：微信判断不了的昵称、自我介绍、队名，先写的在前。请到 text_checks 表里把 state 改成“通过”或“不通过”。
select checks.id as "序号", checks.kind as "种类", checks.text as "内容", checks.note as "原因", event.title as "活动",
  private.china_time(checks.created_at) as "提交时间"
from public.text_checks as checks
join public.events as event on event.id = checks.event_id
where checks.state = '需人工'
order by checks.created_at;
