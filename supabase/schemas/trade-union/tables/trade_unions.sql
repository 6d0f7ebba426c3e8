-- 工会: receives applications and organizes events.
create table public.trade_unions (
  id text primary key check (id ~ '^(\d{6}|[A-Z]{2}-[A-Z]{2,8})$'),
  name text not null unique check (length(name) between 2 and 40),
  level public.trade_union_level not null,
  parent_id text references public.trade_unions (id),
  region_code text unique check (region_code ~ '^\d{6}$'),
  region_name text,
  phone text constraint "联系电话只填数字和短横线" check (phone ~ '^[0-9-]{5,20}$'),
  address text constraint "办公地址最多100字" check (length(address) <= 100),
  latitude numeric(9, 6),
  longitude numeric(9, 6),
  constraint territorial_unions_have_a_region check ((level = '产业') = (region_code is null)),
  constraint only_the_province_has_no_parent check ((level = '省级') = (parent_id is null)),
  constraint "经度和纬度要一起填" check ((latitude is null) = (longitude is null))
);
comment on table public.trade_unions is '工会名录：省总工会、市总工会、县级总工会和省产业工会。工作人员维护电话、地址和坐标';
comment on column public.trade_unions.id is '编号：地方工会用六位行政区划代码，省产业工会用省的两个字母、短横线和拼音首字母';
comment on column public.trade_unions.name is '工会全称';
comment on column public.trade_unions.level is '层级';
comment on column public.trade_unions.parent_id is '上级工会编号；省直管县的上级是省总工会';
comment on column public.trade_unions.region_code is '所在地行政区划代码；省产业工会为空';
comment on column public.trade_unions.region_name is '所在地名称';
comment on column public.trade_unions.phone is '联系电话，只填数字和短横线，区号在前';
comment on column public.trade_unions.address is '办公地址，不超过 100 字';
comment on column public.trade_unions.latitude is '纬度（GCJ-02），与经度一起填';
comment on column public.trade_unions.longitude is '经度（GCJ-02），与纬度一起填';

create index trade_unions_parent on public.trade_unions (parent_id);

alter table public.trade_unions enable row level security;
create policy "api functions read the directory" on public.trade_unions for select to app_definer using (true);
create policy "staff read the directory" on public.trade_unions for select to staff using (true);
create policy "staff keep contact data up to date" on public.trade_unions for update to staff
using (id = any ((select private.unions_in_scope())::text[]))
with check (id = any ((select private.unions_in_scope())::text[]));
grant select on public.trade_unions to app_definer, staff;
grant update (phone, address, latitude, longitude) on public.trade_unions to staff;

create trigger a_guard_deletion before delete on public.trade_unions for each statement execute function private.guard_fixed_rows();
create trigger a_guard_truncate before truncate on public.trade_unions for each statement execute function private.guard_fixed_rows();
create trigger b_guard_names before update on public.trade_unions
for each row when (
  new.id is distinct from old.id or new.name is distinct from old.name or new.level is distinct from old.level
  or new.parent_id is distinct from old.parent_id or new.region_code is distinct from old.region_code
  or new.region_name is distinct from old.region_name
)
execute function private.guard_union_names();
create trigger c_guard_place before insert or update of region_code, latitude, longitude on public.trade_unions
for each row execute function private.guard_union_place();
create trigger log_change after insert or update or delete on public.trade_unions
for each row when (current_user <> 'app_definer') execute function private.log_change();
