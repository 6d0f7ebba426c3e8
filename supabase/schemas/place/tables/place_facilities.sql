-- 六有 and whatever else staff want to tick at a place.
create table public.place_facilities (
  name text constraint "这个设施已经有了" primary key constraint "设施名称要写2到8字" check (length(name) between 2 and 8)
    constraint "设施名称里不要有标点" check (name !~ '[、，,；;（）()\s]'),
  short_name text not null constraint "设施简称要写1到4字" check (length(short_name) between 1 and 4),
  place_in_list integer not null default 100 constraint "排序要在1到999之间" check (place_in_list between 1 and 999)
);
comment on table public.place_facilities is '设施名称：服务点的“设施”一栏只能写这里有的。前六样是“六有”';
comment on column public.place_facilities.name is '名称，2–8 字，例如：有水喝';
comment on column public.place_facilities.short_name is '简称，1–4 字，列表里显示，例如：喝水';
comment on column public.place_facilities.place_in_list is '排第几，小的在前';

create unique index "这个设施已经有了，写法不同" on public.place_facilities (private.compare_key(name));

alter table public.place_facilities enable row level security;
create policy "api functions read facilities" on public.place_facilities for select to app_definer using (true);
create policy "staff read facilities" on public.place_facilities for select to staff using (true);
create policy "provincial staff add facilities" on public.place_facilities for insert to staff with check ((select private.covers_province()));
create policy "provincial staff change facilities" on public.place_facilities for update to staff using ((select private.covers_province())) with check ((select private.covers_province()));
create policy "provincial staff remove facilities" on public.place_facilities for delete to staff using ((select private.covers_province()));
grant select on public.place_facilities to app_definer;
grant select, insert, update, delete on public.place_facilities to staff;

create trigger a_province_only before insert or update or delete on public.place_facilities
for each statement when (current_user <> 'app_definer' and not private.covers_province()) execute function private.guard_province_rows();
create trigger b_fold_names before insert or update on public.place_facilities
for each row execute function private.fold_facility();
create trigger log_change after insert or update or delete on public.place_facilities
for each row when (current_user <> 'app_definer') execute function private.log_change();
