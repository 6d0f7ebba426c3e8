-- 好差评: five grades and a comment, once, after an application is over (国务院办公厅关于建立政务服务“好差评”制度的意见, 2019).
create table public.ratings (
  application_id uuid primary key references public.applications (id) on delete cascade,
  grade public.rating_grade not null,
  comment text check (length(comment) between 1 and 500 and not private.holds_id_number(comment)),
  rated_at timestamptz not null default now()
);
comment on table public.ratings is '好差评：办理结束后职工的评价，一份申请一次。由系统填写，只供查看';
comment on column public.ratings.application_id is '申请';
comment on column public.ratings.grade is '评价等级';
comment on column public.ratings.comment is '职工写的话，不超过 500 字；空着表示没有写';
comment on column public.ratings.rated_at is '评价时间';

create index ratings_rated on public.ratings (rated_at desc, application_id);

alter table public.ratings enable row level security;
create policy "api functions keep ratings" on public.ratings for all to app_definer using (true) with check (true);
create policy "staff read ratings" on public.ratings for select to staff
using (exists (select from public.applications as own where own.id = ratings.application_id));
create policy "provincial staff read ratings" on public.ratings for select to province_staff using (true);
grant select, insert, delete on public.ratings to app_definer;
grant select on public.ratings to staff;
grant update (comment) on public.ratings to app_definer;

create trigger a_guard_rows before insert or update or delete on public.ratings
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.ratings
for each statement execute function private.guard_system_rows();
