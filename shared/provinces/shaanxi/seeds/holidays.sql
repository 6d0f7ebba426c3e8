-- Not what staff did: nothing of it belongs into the record of changes.
alter table public.holidays disable trigger log_change;

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
generate_series(first_day, last_day, interval '1 day') as day
on conflict (day) do nothing;

insert into public.holidays (day, kind, name)
values
  ('2026-01-04', '上班', '元旦调休'),
  ('2026-02-14', '上班', '春节调休'),
  ('2026-02-28', '上班', '春节调休'),
  ('2026-05-09', '上班', '劳动节调休'),
  ('2026-09-20', '上班', '国庆节调休'),
  ('2026-10-10', '上班', '国庆节调休')
on conflict (day) do nothing;

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
  ('2027-10-03', '放假', '国庆节')
on conflict (day) do nothing;

alter table public.holidays enable trigger log_change;
