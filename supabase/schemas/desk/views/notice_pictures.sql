create view public.notice_pictures with (security_invoker = true) as
select
  row_number() over (order by notice.published_at desc nulls first, notice.id) as 序号,
  notice.title as 公告,
  case when notice.picture is null then '没有' else '有' end as 图片,
  private.notice_picture_link(notice.id) as 传图片,
  sender.name as 工会,
  private.china_time(notice.published_at) as 发布时间,
  notice.id as 公告编号
from public.notices as notice
join public.trade_unions as sender on sender.id = notice.trade_union_id;

comment on view public.notice_pictures is '公告图片：点“传图片”，在打开的网页里选一张，职工马上看得到。不要图片了，到 notices 里清空 picture';
comment on column public.notice_pictures.序号 is '草稿和最新的在最前';
comment on column public.notice_pictures.公告 is '公告的标题';
comment on column public.notice_pictures.图片 is '现在有没有图片';
comment on column public.notice_pictures.传图片 is '在新窗口打开，一小时内有效，过了请刷新。空着表示管理员还没有设置函数服务的地址';
comment on column public.notice_pictures.工会 is '发公告的工会';
comment on column public.notice_pictures.发布时间 is '发布时间（北京时间）；空着是草稿';
comment on column public.notice_pictures.公告编号 is '在 notices 里按 id 查找';

grant select on public.notice_pictures to staff;
