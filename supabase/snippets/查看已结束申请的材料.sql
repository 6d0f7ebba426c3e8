-- 查看已结束申请的材料：一份申请的全部材料和一小时内有效的链接，每次打开都有记录。把下面的编号改成要查的申请编号。
select
  private.item_labels(application.items, array[split_part(photo.slot, '.', 1)]) as 材料,
  private.material_link(photo.id) as 打开,
  photo.verdict as 材料意见,
  case when photo.superseded_at is null then '否' else '是' end as 补正时被替换,
  private.china_time(photo.created_at) as 上传时间
from public.applications as application
join public.attachments as photo on photo.application_id = application.id
where application.reference = private.known_reference('AH2611227K3MAA')
order by photo.created_at;
