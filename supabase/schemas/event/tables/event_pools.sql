create table public.event_pools (
  event_id uuid not null constraint "活动要从活动表里选" references public.events (id) on delete cascade,
  pool public.pool_name not null,
  capacity integer not null constraint "名额数要在1到100000之间" check (capacity between 1 and 100000),
  constraint "每个活动每个名额池只能有一行" primary key (event_id, pool)
);
comment on table public.event_pools is '名额：每个活动有“男、女”两行，或“不限”一行，由工作人员设置名额数。占了几个、几人候补，在 seats_overview（名额一览）里看';
comment on column public.event_pools.event_id is '活动';
comment on column public.event_pools.pool is '男、女，或不限';
comment on column public.event_pools.capacity is '名额数；可以增加，减少时不能少于已占用的名额';

alter table public.event_pools enable row level security;
create policy "api functions set capacities" on public.event_pools for all to app_definer using (true) with check (true);
create policy "staff set capacities" on public.event_pools for all to staff using (true) with check (true);
grant select, insert, update, delete on public.event_pools to app_definer;
grant select, insert, delete on public.event_pools to staff;
grant update (capacity) on public.event_pools to staff;

create trigger a_guard_truncate before truncate on public.event_pools
for each statement execute function private.guard_system_rows();
create trigger b_guard_change before insert or update or delete on public.event_pools
for each row execute function private.guard_pool_change();
create trigger c_remove_seats before delete on public.event_pools
for each row execute function private.remove_seats();
create trigger fit_seats after insert or update of capacity on public.event_pools
for each row execute function private.fit_seats();
create trigger log_change after insert or update or delete on public.event_pools
for each row when (current_user <> 'app_definer') execute function private.log_change();
