-- 好差评: five grades and a comment, once, when an application is over (国务院办公厅关于建立政务服务“好差评”制度的意见, 2019).

create type public.rating_grade as enum ('很满意', '满意', '基本满意', '不满意', '很不满意');
comment on type public.rating_grade is '好差评的五级评价：很满意、满意、基本满意、不满意、很不满意';

create table public.ratings (
  application_id uuid primary key references public.applications (id) on delete cascade,
  grade public.rating_grade not null,
  comment text check (length(comment) between 1 and 500),
  rated_at timestamptz not null default now()
);
comment on table public.ratings is '好差评：办理结束后职工的评价，一份申请一次。由系统填写，只供查看';
comment on column public.ratings.application_id is '申请';
comment on column public.ratings.grade is '评价等级';
comment on column public.ratings.comment is '职工写的话，不超过 500 字；空着表示没有写';
comment on column public.ratings.rated_at is '评价时间';

call private.guard_table('public.ratings');
alter table public.ratings enable row level security;
create policy "api functions keep ratings" on public.ratings for all to app_definer using (true) with check (true);
create policy "staff read ratings" on public.ratings for select to staff using (true);
grant select, insert, delete on public.ratings to app_definer;
grant select on public.ratings to staff;

-- The end: nothing more will be done. Whoever took the application back has seen no service to rate.
create function private.is_ratable(application public.applications) returns boolean
language sql immutable
set search_path = ''
as $$ select application.status in ('已办结', '未通过', '不予受理') $$;
grant execute on function private.is_ratable(public.applications) to app_definer;

create function api.rate_application(reference text, grade text, comment text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  application constant public.applications := private.own_application(reference);
  words constant text := nullif(trim(rate_application.comment), '');
begin
  if not private.is_ratable(application) then
    perform private.raise_code(409, 'not_ratable');
  end if;
  insert into public.ratings (application_id, grade, comment)
  values (application.id, rate_application.grade::public.rating_grade, words)
  on conflict on constraint ratings_pkey do nothing;
  if not found and not exists (
    select from public.ratings as earlier
    where earlier.application_id = application.id and earlier.grade = rate_application.grade::public.rating_grade
      and earlier.comment is not distinct from words
  ) then
    perform private.raise_code(409, 'already_rated');
  end if;
  return private.application_json(application);
end
$$;
comment on function api.rate_application is 'Keeps what the worker thinks of an application that is over, once; the same again is harmless.';

call private.hand_over_api_functions();
grant execute on function api.rate_application(text, text, text) to authenticated;

create index ratings_rated on public.ratings (rated_at);

create view public.application_ratings with (security_invoker = true) as
select
  row_number() over (order by rating.rated_at desc, application.reference) as 序号,
  private.china_time(rating.rated_at) as 评价时间,
  rating.grade as 评价,
  rating.comment as 职工的话,
  receiver.name as 受理工会,
  application.reference as 申请编号,
  application.service_name as 事项,
  application.status as 申请状态,
  case when private.overdue_since(application) is null then '否' else '是' end as 是否超期
from public.ratings as rating
join public.applications as application on application.id = rating.application_id
join public.trade_unions as receiver on receiver.id = application.trade_union_id
order by rating.rated_at desc, application.reference;

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

grant select on public.application_ratings, public.ratings_by_union to staff;
grant execute on function private.overdue_since(public.applications) to staff;
