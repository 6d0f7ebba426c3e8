-- 双向选择: who would like to meet again. Nobody can read a pick here, not even the owner of the tables: a row holds tokens
-- under a key that only the functions have (CHOICE_SECRET), and tells neither the chooser nor the chosen nor the time.
-- Reasons, and what an owner could still infer by watching: docs/decisions/0025.
create table public.choice_rounds (
  event_id uuid primary key references public.events (id) on delete cascade,
  opened_at timestamptz not null default now(),
  ends_at timestamptz not null,
  closed_at timestamptz,
  pairs integer check (pairs >= 0),
  constraint pairs_are_counted_at_closing check ((closed_at is null) = (pairs is null))
);
comment on table public.choice_rounds is '双向选择：组织者在签到以后打开，一个活动一次。只记成功了几对，谁选了谁没有人看得到';
comment on column public.choice_rounds.event_id is '活动';
comment on column public.choice_rounds.opened_at is '组织者打开的时间';
comment on column public.choice_rounds.ends_at is '到这个时间不能再选；组织者可以延长';
comment on column public.choice_rounds.closed_at is '组织者结束的时间；没有互相选中的选择这时全部删除';
comment on column public.choice_rounds.pairs is '互相选中几对；只有数字，统计用';

alter table public.choice_rounds enable row level security;
create policy "api functions keep rounds of choice" on public.choice_rounds for all to app_definer using (true) with check (true);
create policy "staff read rounds of choice" on public.choice_rounds for select to staff
using (exists (select from public.events as own where own.id = choice_rounds.event_id));
create policy "provincial staff read rounds of choice" on public.choice_rounds for select to province_staff using (true);
grant select, insert, update on public.choice_rounds to app_definer;
grant select on public.choice_rounds to staff;

create trigger a_guard_rows before insert or update or delete on public.choice_rounds
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.choice_rounds
for each statement execute function private.guard_system_rows();
