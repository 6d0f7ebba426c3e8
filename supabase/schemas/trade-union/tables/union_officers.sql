-- 基层工会工作者: people whom staff have listed, by the phone that WeChat verifies. The chair confirms, the officer helps to
-- fill in forms. Only this list gives them these rights.
create table public.union_officers (
  id bigint generated always as identity primary key,
  name text not null constraint "姓名要写1到20个字" check (length(name) between 1 and 20),
  phone text not null constraint "手机号要填11位数字" check (phone ~ '^1[3-9]\d{9}$'),
  unit_name text not null constraint "基层工会全称要写2到60个字" check (length(unit_name) between 2 and 60),
  position text constraint "职务要写1到20个字" check (length(position) between 1 and 20),
  trade_union_id text not null constraint "上级工会要从工会名录里选" references public.trade_unions (id),
  can_confirm boolean not null default true,
  can_assist boolean not null default false,
  created_at timestamptz not null default now(),
  bound_worker_id uuid constraint "绑定的账号由系统填写" references public.workers (id),
  bound_at timestamptz,
  constraint "绑定的账号和时间要一起有" check ((bound_worker_id is null) = (bound_at is null)),
  constraint "这个手机号在这个工会已经登记过了" unique (phone, unit_name)
);
comment on table public.union_officers is '基层工会工作者：主席和工会干部的姓名、手机号和所在工会。登记了的才能作已核实的确认、才能协助职工填写';
comment on column public.union_officers.id is '序号';
comment on column public.union_officers.name is '姓名，1–20 字';
comment on column public.union_officers.phone is '手机号（11 位），要与本人微信验证的手机号一致';
comment on column public.union_officers.unit_name is '所在基层工会全称，例如：示例物流公司工会';
comment on column public.union_officers.position is '职务，例如：主席；可以不填';
comment on column public.union_officers.trade_union_id is '上级地方工会或省产业工会的编号，在 trade_unions（工会名录）里查';
comment on column public.union_officers.can_confirm is '能不能代表基层工会确认职工的情况，一般是主席';
comment on column public.union_officers.can_assist is '能不能协助职工填写申请';
comment on column public.union_officers.created_at is '登记时间，系统填写';
comment on column public.union_officers.bound_worker_id is '绑定的账号，本人验证手机号时由系统填写；清空这一格就解除绑定';
comment on column public.union_officers.bound_at is '绑定的时间，系统填写；空着表示还没有人验证这个手机号';

create index union_officers_trade_union on public.union_officers (trade_union_id);
create index union_officers_bound_worker on public.union_officers (bound_worker_id);

alter table public.union_officers enable row level security;
create policy "api functions read officers" on public.union_officers for select to app_definer using (true);
create policy "staff name officers" on public.union_officers for all to staff
using (trade_union_id = any ((select private.unions_in_scope())::text[]))
with check (trade_union_id = any ((select private.unions_in_scope())::text[]));
create policy "provincial staff name officers" on public.union_officers for all to province_staff using (true) with check (true);
create policy "api functions bind officers" on public.union_officers for update to app_definer using (true) with check (true);
grant select, update (bound_worker_id, bound_at) on public.union_officers to app_definer;
grant select, insert, update, delete on public.union_officers to staff;

create trigger a_stay_in_scope before insert or update of trade_union_id on public.union_officers
for each row when (current_user <> 'app_definer') execute function private.stay_in_scope();
create trigger b_bind_the_new before insert on public.union_officers
for each row execute function private.bind_listed_phone();
create trigger b_bind_the_changed before update on public.union_officers
for each row when (current_user <> 'app_definer') execute function private.bind_listed_phone();
create trigger log_change after insert or update or delete on public.union_officers
for each row when (current_user <> 'app_definer') execute function private.log_change();
