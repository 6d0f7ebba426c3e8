-- 职工: one account for each WeChat user. The phone's session is not a Supabase token: auth.uid() is workers.id.
create table public.workers (
  id uuid primary key default gen_random_uuid(),
  display_name text not null default '职工' check (length(display_name) between 1 and 20),
  phone_masked text check (length(phone_masked) <= 20),
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  deleted_at timestamptz,
  joined_into uuid references public.workers (id)
);
comment on table public.workers is '职工：使用小程序的人，一个微信号一行。由系统填写，只供查看';
comment on column public.workers.id is '编号，系统生成';
comment on column public.workers.display_name is '显示的称呼';
comment on column public.workers.phone_masked is '已验证的手机号，只显示前三位和后四位；空着表示还没有验证';
comment on column public.workers.created_at is '第一次登录的时间';
comment on column public.workers.last_seen_at is '最近一次登录的时间';
comment on column public.workers.deleted_at is '注销或并入另一个账号的时间；空着表示还在用';
comment on column public.workers.joined_into is '本人两边都同意，并入了哪个账号：申请、报名和消息都在那里；空着表示没有';

create index workers_joined_into on public.workers (joined_into) where joined_into is not null;

alter table public.workers enable row level security;
create policy "api functions keep workers" on public.workers for all to app_definer using (true) with check (true);
create policy "staff read workers" on public.workers for select to staff
using (
  exists (select from public.applications as own where own.worker_id = workers.id)
  or exists (select from public.signups as own where own.worker_id = workers.id)
);
create policy "provincial staff read workers" on public.workers for select to province_staff using (true);
grant select, insert, update, delete on public.workers to app_definer;
grant select on public.workers to staff;

create trigger a_guard_rows before insert or update or delete on public.workers
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.workers
for each statement execute function private.guard_system_rows();
