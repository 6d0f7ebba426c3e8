create table public.notices (
  id uuid primary key default gen_random_uuid(),
  title text not null constraint "公告标题要写2到40字" check (length(title) between 2 and 40),
  body text not null constraint "公告正文要写2到2000字" check (length(body) between 2 and 2000),
  published_at timestamptz default now(),
  hidden_at timestamptz
);
comment on table public.notices is '首页公告';
comment on column public.notices.id is '编号，系统生成';
comment on column public.notices.title is '标题，2–40 字';
comment on column public.notices.body is '正文，2–2000 字';
comment on column public.notices.published_at is
  '发布时间；空着是草稿，填将来的时间会到时发布。自己写时末尾加 +08 表示北京时间，例如 2026-12-20 09:00+08';
comment on column public.notices.hidden_at is '下架时间，到时不再显示；写法同发布时间，末尾加 +08';

alter table public.notices enable row level security;
create policy "api functions read notices" on public.notices for select to app_definer using (true);
create policy "staff read notices" on public.notices for select to staff using (true);
create policy "provincial staff add notices" on public.notices for insert to staff with check ((select private.covers_province()));
create policy "provincial staff change notices" on public.notices for update to staff using ((select private.covers_province())) with check ((select private.covers_province()));
create policy "provincial staff remove notices" on public.notices for delete to staff using ((select private.covers_province()));
grant select on public.notices to app_definer;
grant select, insert, update, delete on public.notices to staff;

create trigger a_province_only before insert or update or delete on public.notices
for each statement when (current_user <> 'app_definer' and not private.covers_province()) execute function private.guard_province_rows();
create trigger log_change after insert or update or delete on public.notices
for each row when (current_user <> 'app_definer') execute function private.log_change();
