create view public.place_pictures with (security_invoker = true) as
select
  place.name as 服务点,
  case when place.picture is null then '没有' else '有' end as 图片,
  private.place_picture_link(place.id) as 传图片,
  place.kind as 类型,
  place.address as 地址,
  place.state as 状态,
  keeper.name as 工会,
  place.id as 服务点编号
from public.places as place
join public.trade_unions as keeper on keeper.id = place.trade_union_id;

comment on view public.place_pictures is '服务点图片：点“传图片”，在打开的网页里选一张。不要图片了，到 places 里清空 picture';
comment on column public.place_pictures.服务点 is '服务点的名称';
comment on column public.place_pictures.图片 is '现在有没有图片';
comment on column public.place_pictures.传图片 is '在新窗口打开，一小时内有效，过了请刷新。空着表示管理员还没有设置函数服务的地址';
comment on column public.place_pictures.类型 is '类型';
comment on column public.place_pictures.地址 is '地址';
comment on column public.place_pictures.状态 is '草稿或已发布；职工只看得到已发布的';
comment on column public.place_pictures.工会 is '管理的工会';
comment on column public.place_pictures.服务点编号 is '在 places 里按 id 查找';

grant select on public.place_pictures to staff;
