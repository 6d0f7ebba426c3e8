create view public.application_ratings with (security_invoker = true) as
select
  listed.place as 序号,
  private.china_time(rating.rated_at) as 评价时间,
  rating.grade as 评价,
  rating.comment as 职工的话,
  receiver.name as 受理工会,
  application.reference as 申请编号,
  application.service_name as 事项,
  application.status as 申请状态,
  case when private.overdue_since(application) is null then '否' else '是' end as 是否超期
from (
  select application_id, row_number() over (order by rated_at desc, application_id) as place from public.ratings order by place
) as listed
left join public.ratings as rating on rating.application_id = listed.application_id
left join public.applications as application on application.id = listed.application_id
left join public.trade_unions as receiver on receiver.id = application.trade_union_id;

comment on view public.application_ratings is '好差评：职工的每一条评价，最近的在最上面。不满意、很不满意的请回访';
comment on column public.application_ratings.序号 is '排列的顺序';
comment on column public.application_ratings.评价时间 is '评价时间（北京时间）';
comment on column public.application_ratings.评价 is '很满意、满意、基本满意、不满意、很不满意';
comment on column public.application_ratings.职工的话 is '职工写的话；空着表示没有写';
comment on column public.application_ratings.受理工会 is '受理工会';
comment on column public.application_ratings.申请编号 is '申请编号，在 reviews 里按 reference 查找';
comment on column public.application_ratings.事项 is '事项';
comment on column public.application_ratings.申请状态 is '已办结、未通过或不予受理';
comment on column public.application_ratings.是否超期 is '办理时是否超过承诺日期：是或否';

grant select on public.application_ratings to staff;
