-- 导出某活动名单：把下面的名称改成活动名称，运行后点“Export”下载 CSV。身份证号只有一部分。
-- 从这里下载不会留下记录；要完整身份证号或要留下记录的，请组织者在小程序的“活动管理”里导出。
select * from public.event_rosters
where 活动名称 = private.known_event('请改成活动名称')
order by 报名序号;
