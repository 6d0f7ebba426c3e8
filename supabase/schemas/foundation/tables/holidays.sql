-- 工作日: promised dates and silent acceptance count working days.
create table public.holidays (
  day date constraint "这一天已经填过了" primary key constraint "日期要在2026年到2099年之间" check (day between date '2026-01-01' and date '2099-12-31'),
  kind public.day_kind not null,
  name text not null constraint "节日名称要写1到20字" check (length(name) between 1 and 20)
);
comment on table public.holidays is '节假日和调休：只填与“周一至周五上班、周末休息”不同的日子。国务院办公厅公布下一年安排后，请在这里补录';
comment on column public.holidays.day is '日期';
comment on column public.holidays.kind is '放假，或调休上班';
comment on column public.holidays.name is '节日名称，例如：春节';

alter table public.holidays enable row level security;
create policy "api functions read the calendar" on public.holidays for select to app_definer using (true);
create policy "staff read the calendar" on public.holidays for select to staff using (true);
create policy "provincial staff add the calendar" on public.holidays for insert to staff with check ((select private.covers_province()));
create policy "provincial staff change the calendar" on public.holidays for update to staff using ((select private.covers_province())) with check ((select private.covers_province()));
create policy "provincial staff remove the calendar" on public.holidays for delete to staff using ((select private.covers_province()));
grant select on public.holidays to app_definer;
grant select, insert, update, delete on public.holidays to staff;

create trigger a_province_only before insert or update or delete on public.holidays
for each statement when (current_user <> 'app_definer' and not private.covers_province()) execute function private.guard_province_rows();
create trigger log_change after insert or update or delete on public.holidays
for each row when (current_user <> 'app_definer') execute function private.log_change();
create trigger follow_calendar before insert or update or delete on public.holidays
for each row execute function private.follow_calendar();
