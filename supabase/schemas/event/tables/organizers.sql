-- 组织者: named by phone in the console, for one event or for all events of a union.
create table public.organizers (
  id bigint generated always as identity primary key,
  name text not null constraint "组织者姓名要写1到20字" check (length(name) between 1 and 20),
  phone text not null constraint "手机号要填11位数字" check (phone ~ '^1[3-9]\d{9}$'),
  event_id uuid constraint "负责的活动要从活动表里选" references public.events (id) on delete cascade,
  trade_union_id text constraint "负责的工会要从工会名录里选" references public.trade_unions (id),
  created_at timestamptz not null default now(),
  named_by text constraint "加的人最多200字" check (length(named_by) <= 200),
  role public.organizer_role not null default '负责人',
  bound_worker_id uuid constraint "绑定的账号由系统填写" references public.workers (id),
  bound_at timestamptz,
  constraint "活动和工会要选一个，只能选一个" check ((event_id is null) <> (trade_union_id is null)),
  constraint "绑定的账号和时间要一起有" check ((bound_worker_id is null) = (bound_at is null)),
  constraint "这个手机号已经是这个活动的组织者" unique (phone, event_id),
  constraint "这个手机号已经是这个工会的组织者" unique (phone, trade_union_id)
);
comment on table public.organizers is '组织者：填手机号，指定一个活动，或一个工会的全部活动。本人验证这个手机号后看到“活动管理”，以后只认那个账号';
comment on column public.organizers.id is '序号';
comment on column public.organizers.name is '姓名';
comment on column public.organizers.phone is '手机号（11 位），要与本人微信验证的手机号一致';
comment on column public.organizers.event_id is '负责哪个活动；与工会二选一';
comment on column public.organizers.trade_union_id is '负责哪个工会主办的全部活动；与活动二选一';
comment on column public.organizers.created_at is '填写时间，系统填写';
comment on column public.organizers.named_by is '哪位组织者在小程序里加的；空着是工作人员在这里填的';
comment on column public.organizers.role is '分工：负责人都能做；助手不能取消活动、看完整证件号、改组织者；签到只能在门口签到';
comment on column public.organizers.bound_worker_id is '绑定的账号，本人验证手机号时由系统填写；清空这一格就解除绑定';
comment on column public.organizers.bound_at is '绑定的时间，系统填写；空着表示还没有人验证这个手机号';

create index organizers_event on public.organizers (event_id);
create index organizers_trade_union on public.organizers (trade_union_id);
create index organizers_bound_worker on public.organizers (bound_worker_id);

alter table public.organizers enable row level security;
create policy "api functions read organizers" on public.organizers for select to app_definer using (true);
create policy "staff name organizers" on public.organizers for all to staff
using (
  trade_union_id = any ((select private.unions_in_scope())::text[])
  or exists (select from public.events as own where own.id = organizers.event_id)
)
with check (
  trade_union_id = any ((select private.unions_in_scope())::text[])
  or exists (select from public.events as own where own.id = organizers.event_id)
);
create policy "provincial staff name organizers" on public.organizers for all to province_staff using (true) with check (true);
create policy "api functions name organizers of one event" on public.organizers for insert to app_definer with check (event_id is not null);
create policy "api functions bind organizers" on public.organizers for update to app_definer using (true) with check (true);
create policy "api functions take them off" on public.organizers for delete to app_definer using (event_id is not null);
grant select, insert, delete, update (bound_worker_id, bound_at) on public.organizers to app_definer;
grant select, insert, update, delete on public.organizers to staff;

create trigger a_stay_in_scope before insert or update of trade_union_id, event_id on public.organizers
for each row when (current_user <> 'app_definer') execute function private.stay_in_scope();
create trigger b_bind_the_new before insert on public.organizers
for each row execute function private.bind_listed_phone();
create trigger b_bind_the_changed before update on public.organizers
for each row when (current_user <> 'app_definer') execute function private.bind_listed_phone();
create trigger log_change after insert or update or delete on public.organizers
for each row when (current_user <> 'app_definer') execute function private.log_change();
