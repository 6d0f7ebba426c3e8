create view public.materials with (security_invoker = true) as
select
  application.reference || ' ' || lpad(slot.place::text, 2, '0') || ' ' || to_char(photo.created_at at time zone 'Asia/Shanghai', 'YYMMDDHH24MISS') as 顺序,
  application.reference as 申请编号,
  slot.label as 材料,
  private.material_link(photo.id) as 打开,
  photo.verdict as 材料意见,
  photo.verdict_note as 意见说明,
  case when review.changes is not null and photo.created_at >= review.opened_at then '是' else '否' end as 补正新传,
  case when photo.handed_in_at is not null then format('%s 交过%s', to_char(photo.handed_in_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD'),
    coalesce(to_char(photo.accepted_at at time zone 'Asia/Shanghai', '，YYYY-MM-DD 通过'), '，没有审过')) end as 再用,
  photo.file_name as 文件名,
  private.china_time(photo.created_at) as 上传时间,
  ceil(photo.byte_size / 1024.0)::integer as 千字节,
  application.service_name as 事项,
  application.applicant_name as 申请人,
  review.trade_union_name as 受理工会,
  photo.id as 材料编号
from public.reviews as review
join public.applications as application on application.id = review.application_id
join public.attachments as photo on photo.application_id = application.id and photo.superseded_at is null
left join lateral (
  select listed.place, listed.item ->> 'label' as label
  from jsonb_array_elements(application.items) with ordinality as listed (item, place)
  where listed.item ->> 'name' = split_part(photo.slot, '.', 1)
  limit 1
) as slot on true
where review.closed_at is null;

comment on view public.materials is '材料一览：还没有结束的申请的材料，一张一行，按表单的顺序。先按“申请编号”筛选，点“打开”看照片；意见在 attachments（材料）里填';
comment on column public.materials.顺序 is '申请编号、材料在表单里的位置、上传时间';
comment on column public.materials.申请编号 is '申请编号';
comment on column public.materials.材料 is '材料的名称';
comment on column public.materials.打开 is '在新窗口打开，一小时内有效，过了请刷新；每次打开都有记录。空着表示管理员还没有设置函数服务的地址';
comment on column public.materials.材料意见 is '合格、重拍、材料不符；在 attachments 里填写';
comment on column public.materials.意见说明 is '材料意见的说明';
comment on column public.materials.补正新传 is '是不是最近一次补正新传的：是或否';
comment on column public.materials.再用 is '职工同意再用的材料：最早什么时候交、什么时候通过的；空着是这次新传的';
comment on column public.materials.文件名 is '原来的文件名';
comment on column public.materials.上传时间 is '上传时间（北京时间）';
comment on column public.materials.千字节 is '文件大小';
comment on column public.materials.事项 is '事项';
comment on column public.materials.申请人 is '申请人姓名或单位名称';
comment on column public.materials.受理工会 is '受理工会';
comment on column public.materials.材料编号 is '在 attachments 里按 id 查找';

grant select on public.materials to staff;
