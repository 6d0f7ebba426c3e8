-- 公告: of one union, for the people of its region and of all below it.
create table public.notices (
  id uuid primary key default gen_random_uuid(),
  title text not null constraint "公告标题要写2到40字" check (length(title) between 2 and 40),
  category public.notice_category not null default '通知',
  trade_union_id text not null default '' constraint "发公告的工会要从工会名录里选" references public.trade_unions (id),
  body text not null constraint "公告正文要写2到2000字" check (length(body) between 2 and 2000),
  published_at timestamptz default now() constraint "发布时间要在2020年到2099年之间" check (
    published_at >= timestamptz '2020-01-01 00:00+08' and published_at < timestamptz '2100-01-01 00:00+08'),
  hidden_at timestamptz constraint "下架时间要在2020年到2099年之间" check (
    hidden_at >= timestamptz '2020-01-01 00:00+08' and hidden_at < timestamptz '2100-01-01 00:00+08'),
  picture text constraint "图片由系统填写，只能清空" check (picture ~ '^[0-9a-f]{16}$'),
  constraint "公告里不要写身份证号" check (not private.holds_id_number(concat_ws(E'\n', title, body)))
);
comment on table public.notices is '公告：本地区和下级地区的职工在首页和公告页看得到。图片在 notice_pictures 里传';
comment on column public.notices.id is '编号，系统生成';
comment on column public.notices.title is '标题，2–40 字';
comment on column public.notices.category is '类别';
comment on column public.notices.trade_union_id is '哪个工会发的：编号或全称，从工会名录里选；空着就是您自己的工会';
comment on column public.notices.body is '正文，2–2000 字';
comment on column public.notices.published_at is
  '发布时间；空着是草稿，填将来的时间会到时发布。自己写时末尾加 +08 表示北京时间，例如 2026-12-20 09:00+08';
comment on column public.notices.hidden_at is '下架时间，要晚于发布时间，到时不再显示；写法同发布时间，末尾加 +08';
comment on column public.notices.picture is '图片，系统填写；传图片请到 notice_pictures 里打开“传图片”，清空就不再显示';

create index notices_trade_union on public.notices (trade_union_id, published_at);

alter table public.notices enable row level security;
create policy "api functions keep notices" on public.notices for all to app_definer using (true) with check (true);
create policy "staff keep notices" on public.notices for all to staff
using (trade_union_id = any ((select private.unions_in_scope())::text[]))
with check (trade_union_id = any ((select private.unions_in_scope())::text[]));
create policy "provincial staff keep notices" on public.notices for all to province_staff using (true) with check (true);
grant select, update (picture) on public.notices to app_definer;
grant select, insert, update, delete on public.notices to staff;

create trigger b_guard_notice before insert or update on public.notices
for each row execute function private.guard_notice();
create trigger c_stay_in_scope before insert or update of trade_union_id on public.notices
for each row when (current_user <> 'app_definer') execute function private.stay_in_scope();
create trigger log_change after insert or update or delete on public.notices
for each row when (current_user <> 'app_definer') execute function private.log_change();
