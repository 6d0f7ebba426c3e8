create view public.places_reported with (security_invoker = true) as
select
  row_number() over (order by report.reported_at, report.id) as 序号,
  private.china_time(report.reported_at) as 报错时间,
  place.name as 服务点,
  report.subject as 哪里不对,
  report.note as 说明,
  keeper.name as 管理的工会,
  region.region_name as 县区,
  place.address as 地址,
  place.phone as 电话,
  report.id as 报错序号
from public.place_reports as report
join public.places as place on place.id = report.place_id
join public.trade_unions as keeper on keeper.id = place.trade_union_id
left join public.trade_unions as region on region.region_code = place.region_code
where report.handled_on is null
order by report.reported_at, report.id;

comment on view public.places_reported is '服务点报错：还没有处理的，最早的在最上面。改好服务点以后，到 place_reports 里填处理日期，这里就没有了';
comment on column public.places_reported.序号 is '排列的顺序，最早的在最前';
comment on column public.places_reported.报错时间 is '职工报错的时间（北京时间）';
comment on column public.places_reported.服务点 is '服务点的名称';
comment on column public.places_reported.哪里不对 is '职工选的';
comment on column public.places_reported.说明 is '职工写的；空着表示没有写';
comment on column public.places_reported.管理的工会 is '管理的工会';
comment on column public.places_reported.县区 is '所在县（区）';
comment on column public.places_reported.地址 is '服务点的地址';
comment on column public.places_reported.电话 is '服务点的电话';
comment on column public.places_reported.报错序号 is '在 place_reports 里按 id 查找';

grant select on public.places_reported to staff;
