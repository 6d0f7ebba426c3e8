-- 协助填写: a union officer fills in a worker's draft. The worker has told the officer a code and agreed to the officer's
-- name.
create table public.assistances (
  id uuid primary key default gen_random_uuid(),
  worker_id uuid not null references public.workers (id),
  draft_id uuid not null,
  service_name text not null check (length(service_name) <= 120),
  requested_at timestamptz not null default now(),
  officer_id bigint references public.union_officers (id) on delete set null,
  officer_worker_id uuid references public.workers (id),
  officer_words text check (length(officer_words) <= 200),
  claimed_at timestamptz,
  approved_at timestamptz,
  ends_at timestamptz,
  ended_at timestamptz,
  ending public.assistance_ending,
  constraint only_who_entered_the_code_is_approved check (approved_at is null or (claimed_at is not null and ends_at is not null))
);
comment on table public.assistances is '协助填写：职工请工会工作者帮忙填申请的每一次。由系统填写，只供查看';
comment on column public.assistances.id is '编号，系统生成';
comment on column public.assistances.worker_id is '职工';
comment on column public.assistances.draft_id is '草稿的编号；提交后与 applications 的 client_token 相同';
comment on column public.assistances.service_name is '事项名称';
comment on column public.assistances.requested_at is '职工请人帮忙的时间';
comment on column public.assistances.officer_id is '在 union_officers（基层工会工作者）里的序号';
comment on column public.assistances.officer_worker_id is '工会工作者的职工编号';
comment on column public.assistances.officer_words is '工会工作者的姓名、工会和职务';
comment on column public.assistances.claimed_at is '工会工作者输入协助码的时间';
comment on column public.assistances.approved_at is '职工同意的时间；空着表示没有同意，对方看不到任何内容';
comment on column public.assistances.ends_at is '最迟什么时候结束：同意后两小时';
comment on column public.assistances.ended_at is '提前结束的时间';
comment on column public.assistances.ending is '怎样结束';

create index assistances_draft on public.assistances (worker_id, draft_id, requested_at desc);
create index assistances_officer on public.assistances (officer_id);
create index assistances_officer_worker on public.assistances (officer_worker_id);
create index assistances_requested on public.assistances (requested_at desc, id);

alter table public.assistances enable row level security;
create policy "api functions keep assistances" on public.assistances for all to app_definer using (true) with check (true);
create policy "staff read assistances" on public.assistances for select to staff
using (
  exists (
    select from public.applications as own where own.worker_id = assistances.worker_id and own.client_token = assistances.draft_id
  )
);
create policy "provincial staff read assistances" on public.assistances for select to province_staff using (true);
grant select, insert, update, delete on public.assistances to app_definer;
grant select on public.assistances to staff;

create trigger a_guard_rows before insert or update or delete on public.assistances
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.assistances
for each statement execute function private.guard_system_rows();
