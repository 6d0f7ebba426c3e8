-- 报错: what somebody found wrong at a place. Nothing about the person.
create table public.place_reports (
  id bigint generated always as identity primary key,
  place_id uuid not null references public.places (id) on delete cascade,
  subject public.report_subject not null,
  note text check (length(note) <= 200),
  reported_at timestamptz not null default now(),
  handled_on date,
  handled_note text constraint "处理结果最多200字" check (length(handled_note) <= 200),
  client_token uuid not null unique,
  constraint "报错里不要写身份证号" check (not private.holds_id_number(concat_ws(E'\n', note, handled_note)))
);
comment on table public.place_reports is '报错：职工说哪个服务点哪里不对，不记是谁。改好以后填处理日期';
comment on column public.place_reports.id is '序号';
comment on column public.place_reports.place_id is '服务点';
comment on column public.place_reports.subject is '哪里不对';
comment on column public.place_reports.note is '职工写的说明；空着表示没有写';
comment on column public.place_reports.reported_at is '报错的时间，系统填写';
comment on column public.place_reports.handled_on is '【填写】处理日期；空着表示还没有处理';
comment on column public.place_reports.handled_note is '【填写】处理结果，不超过 200 字';
comment on column public.place_reports.client_token is '手机上的编号，防止重复，系统填写';

create index place_reports_place on public.place_reports (place_id);
create index place_reports_open on public.place_reports (reported_at) where handled_on is null;

alter table public.place_reports enable row level security;
create policy "api functions keep reports" on public.place_reports for all to app_definer using (true) with check (true);
create policy "staff read reports of places" on public.place_reports for select to staff
using (exists (select from public.places as own where own.id = place_reports.place_id));
create policy "provincial staff read reports of places" on public.place_reports for select to province_staff using (true);
create policy "staff handle reports of places" on public.place_reports for update to staff
using (exists (select from public.places as own where own.id = place_reports.place_id))
with check (exists (select from public.places as own where own.id = place_reports.place_id));
create policy "provincial staff handle reports of places" on public.place_reports for update to province_staff using (true) with check (true);
grant select, insert on public.place_reports to app_definer;
grant select on public.place_reports to staff;
grant update (handled_on, handled_note) on public.place_reports to staff;

create trigger a_guard_rows before insert on public.place_reports
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.place_reports
for each statement execute function private.guard_system_rows();
create trigger log_change after insert or update or delete on public.place_reports
for each row when (current_user <> 'app_definer') execute function private.log_change();
