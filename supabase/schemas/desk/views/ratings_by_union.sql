create view public.ratings_by_union with (security_invoker = true) as
select
  receiver.name as 受理工会,
  count(*) as 评价件数,
  count(*) filter (where rating.grade = '很满意') as 很满意,
  count(*) filter (where rating.grade = '满意') as 满意,
  count(*) filter (where rating.grade = '基本满意') as 基本满意,
  count(*) filter (where rating.grade = '不满意') as 不满意,
  count(*) filter (where rating.grade = '很不满意') as 很不满意,
  round(100.0 * count(*) filter (where rating.grade in ('很满意', '满意', '基本满意')) / count(*), 1) as 满意率
from public.ratings as rating
join public.applications as application on application.id = rating.application_id
join public.trade_unions as receiver on receiver.id = application.trade_union_id
group by receiver.id, receiver.name
order by receiver.name;

comment on view public.ratings_by_union is '好差评统计：各受理工会收到的评价，只有件数';
comment on column public.ratings_by_union.受理工会 is '受理工会';
comment on column public.ratings_by_union.评价件数 is '一共几条评价';
comment on column public.ratings_by_union.很满意 is '很满意的件数';
comment on column public.ratings_by_union.满意 is '满意的件数';
comment on column public.ratings_by_union.基本满意 is '基本满意的件数';
comment on column public.ratings_by_union.不满意 is '不满意的件数';
comment on column public.ratings_by_union.很不满意 is '很不满意的件数';
comment on column public.ratings_by_union.满意率 is '很满意、满意、基本满意占全部评价的百分比';

grant select on public.ratings_by_union to staff;
