-- 基层工会确认: a worker sends a one-time link to the chair of the worker's union, who confirms or denies the statement.
create table public.confirmations (
  id bigint generated always as identity primary key,
  application_id uuid not null references public.applications (id) on delete cascade,
  requested_at timestamptz not null default now(),
  expires_at timestamptz not null,
  withdrawn_at timestamptz,
  answered_at timestamptz,
  outcome public.confirmation_outcome,
  comment text check (length(comment) <= 500 and not private.holds_id_number(comment)),
  confirmer_id uuid references public.workers (id),
  confirmer_name text check (length(confirmer_name) between 1 and 20 and not private.holds_id_number(confirmer_name)),
  confirmer_phone text check (length(confirmer_phone) <= 20),
  officer_id bigint references public.union_officers (id) on delete set null,
  officer_words text check (length(officer_words) <= 200),
  is_verified boolean not null default false,
  constraint an_answer_is_whole check ((answered_at is null) = (outcome is null) and (outcome is null) = (confirmer_name is null))
);
comment on table public.confirmations is '基层工会确认：职工发出的每一个确认链接和基层工会的答复。由系统填写，只供查看';
comment on column public.confirmations.id is '序号';
comment on column public.confirmations.application_id is '申请';
comment on column public.confirmations.requested_at is '职工发出链接的时间';
comment on column public.confirmations.expires_at is '链接的有效期';
comment on column public.confirmations.withdrawn_at is '职工重新发出链接、这一个作废的时间';
comment on column public.confirmations.answered_at is '答复的时间；空着表示还没有答复';
comment on column public.confirmations.outcome is '答复：属实、不属实、只留言';
comment on column public.confirmations.comment is '留言，职工看不到';
comment on column public.confirmations.confirmer_id is '答复的人的职工编号';
comment on column public.confirmations.confirmer_name is '答复的人自己填的姓名';
comment on column public.confirmations.confirmer_phone is '答复的人验证过的手机号，只显示一部分；空着表示没有验证';
comment on column public.confirmations.officer_id is '在 union_officers（基层工会工作者）里的序号；空着表示名单里没有这个手机号';
comment on column public.confirmations.officer_words is '名单里的姓名、工会和职务';
comment on column public.confirmations.is_verified is '答复的人是否在名单里、能代表基层工会确认，并且在受理工会这一条线上（县、市、省）';

create index confirmations_application on public.confirmations (application_id, id);
create index confirmations_confirmer on public.confirmations (confirmer_id);
create index confirmations_officer on public.confirmations (officer_id);

alter table public.confirmations enable row level security;
create policy "api functions keep confirmations" on public.confirmations for all to app_definer using (true) with check (true);
create policy "staff read confirmations" on public.confirmations for select to staff
using (exists (select from public.applications as own where own.id = confirmations.application_id));
create policy "provincial staff read confirmations" on public.confirmations for select to province_staff using (true);
grant select, insert, update, delete on public.confirmations to app_definer;
grant select on public.confirmations to staff;

create trigger a_guard_rows before insert or update or delete on public.confirmations
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.confirmations
for each statement execute function private.guard_system_rows();
