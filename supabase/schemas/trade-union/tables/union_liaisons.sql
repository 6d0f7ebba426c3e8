-- 对口联系: which department of the provincial union looks after which county's union.
create table public.union_liaisons (
  trade_union_id text constraint "这个工会已经有对口联系部门" primary key
    constraint "工会编号要从工会名录里选" references public.trade_unions (id),
  department text not null constraint "部门要写2到30个字" check (length(department) between 2 and 30)
    constraint "部门里不要写电话" check (department !~ '[0-9]{5}'),
  updated_at timestamptz not null default now()
);
comment on table public.union_liaisons is '对口联系：省总工会哪个部门联系哪个县级工会，一个县级工会一行；职工在事项页看得到';
comment on column public.union_liaisons.trade_union_id is '县级工会的编号或全称，在 trade_unions（工会名录）里查';
comment on column public.union_liaisons.department is '对口联系的部门，2–30 字；领导本人联系的写“省总领导”，不写姓名';
comment on column public.union_liaisons.updated_at is '最近修改时间，系统填写';

alter table public.union_liaisons enable row level security;
create policy "api functions read liaisons" on public.union_liaisons for select to app_definer using (true);
create policy "staff read liaisons" on public.union_liaisons for select to staff using (true);
create policy "provincial staff add liaisons" on public.union_liaisons for insert to staff with check ((select private.covers_province()));
create policy "provincial staff change liaisons" on public.union_liaisons for update to staff using ((select private.covers_province())) with check ((select private.covers_province()));
create policy "provincial staff remove liaisons" on public.union_liaisons for delete to staff using ((select private.covers_province()));
grant select on public.union_liaisons to app_definer;
grant select, insert, delete on public.union_liaisons to staff;
grant update (department) on public.union_liaisons to staff;

create trigger a_province_only before insert or update or delete on public.union_liaisons
for each statement when (current_user <> 'app_definer' and not private.covers_province()) execute function private.guard_province_rows();
create trigger b_check before insert or update on public.union_liaisons
for each row execute function private.check_liaison();
create trigger log_change after insert or update or delete on public.union_liaisons
for each row when (current_user <> 'app_definer') execute function private.log_change();
