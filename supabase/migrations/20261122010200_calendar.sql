-- 工作日: promised dates and silent acceptance count working days.

create type public.day_kind as enum ('放假', '上班');
comment on type public.day_kind is '放假：节假日和调休放假；上班：调休上班的周末';

create table public.holidays (
  day date primary key check (day between date '2026-01-01' and date '2099-12-31'),
  kind public.day_kind not null,
  name text not null check (length(name) between 1 and 20)
);
comment on table public.holidays is '节假日和调休：只填与“周一至周五上班、周末休息”不同的日子。国务院办公厅公布下一年安排后，请在这里补录';
comment on column public.holidays.day is '日期';
comment on column public.holidays.kind is '放假，或调休上班';
comment on column public.holidays.name is '节日名称，例如：春节';

alter table public.holidays enable row level security;
create policy "api functions read the calendar" on public.holidays for select to app_definer using (true);
create policy "staff keep the calendar" on public.holidays for all to staff using (true) with check (true);
grant select on public.holidays to app_definer;
grant select, insert, update, delete on public.holidays to staff;

create function private.is_working_day(day date) returns boolean
language sql stable
set search_path = ''
as $$
  select coalesce(
    (select holiday.kind = '上班' from public.holidays as holiday where holiday.day = is_working_day.day),
    extract(isodow from is_working_day.day) < 6
  )
$$;
comment on function private.is_working_day is 'Whether offices work on that day: the calendar first, else Monday to Friday.';

create function private.add_working_days(start_day date, working_days integer) returns date
language plpgsql stable
set search_path = ''
as $$
declare
  day date := start_day;
  left_days integer := working_days;
begin
  while left_days > 0 loop
    day := day + 1;
    if private.is_working_day(day) then
      left_days := left_days - 1;
    end if;
  end loop;
  return day;
end
$$;
comment on function private.add_working_days is
  'The last of so many working days after start_day, which itself does not count (行政许可法 第八十二条: 期限以工作日计算, 不含法定节假日).';

create function private.count_working_days(after_day date, until_day date) returns integer
language sql stable
set search_path = ''
as $$
  select count(*)::integer
  from generate_series(after_day + 1, until_day, interval '1 day') as day
  where private.is_working_day(day::date)
$$;
comment on function private.count_working_days is 'How many working days lie after after_day, until_day included.';

grant execute on function private.is_working_day(date), private.add_working_days(date, integer), private.count_working_days(date, date)
to app_definer, staff;

-- 2026: 国务院办公厅关于2026年部分节假日安排的通知 (published November 2025).
insert into public.holidays (day, kind, name)
select day::date, '放假'::public.day_kind, name
from (
  values
    (date '2026-01-01', date '2026-01-03', '元旦'),
    (date '2026-02-15', date '2026-02-23', '春节'),
    (date '2026-04-04', date '2026-04-06', '清明节'),
    (date '2026-05-01', date '2026-05-05', '劳动节'),
    (date '2026-06-19', date '2026-06-21', '端午节'),
    (date '2026-09-25', date '2026-09-27', '中秋节'),
    (date '2026-10-01', date '2026-10-07', '国庆节')
) as spans (first_day, last_day, name),
generate_series(first_day, last_day, interval '1 day') as day;

insert into public.holidays (day, kind, name)
values
  ('2026-01-04', '上班', '元旦调休'),
  ('2026-02-14', '上班', '春节调休'),
  ('2026-02-28', '上班', '春节调休'),
  ('2026-05-09', '上班', '劳动节调休'),
  ('2026-09-20', '上班', '国庆节调休'),
  ('2026-10-10', '上班', '国庆节调休');

-- 2027: its notice was not known when this was written. The days that 《全国年节及纪念日放假办法》 (2024 revision) makes
-- holidays by themselves; the rest (调休) is for staff to add.
insert into public.holidays (day, kind, name)
values
  ('2027-01-01', '放假', '元旦'),
  ('2027-02-05', '放假', '春节（除夕）'),
  ('2027-02-06', '放假', '春节'),
  ('2027-02-07', '放假', '春节'),
  ('2027-02-08', '放假', '春节'),
  ('2027-04-05', '放假', '清明节'),
  ('2027-05-01', '放假', '劳动节'),
  ('2027-05-02', '放假', '劳动节'),
  ('2027-06-09', '放假', '端午节'),
  ('2027-09-15', '放假', '中秋节'),
  ('2027-10-01', '放假', '国庆节'),
  ('2027-10-02', '放假', '国庆节'),
  ('2027-10-03', '放假', '国庆节');
