-- 签到记录: one row for each scan that reached the server, whatever the result. A signup has at most one scan that
-- counts for each session.
create table public.check_ins (
  id bigint generated always as identity primary key,
  event_id uuid not null references public.events (id),
  signup_id uuid references public.signups (id),
  scan_id uuid not null,
  method public.check_in_method not null,
  outcome public.check_in_outcome not null,
  refusal public.check_in_refusal,
  door text not null check (length(door) between 1 and 12),
  device_id uuid not null,
  organizer text not null check (length(organizer) <= 200),
  scanned_at timestamptz not null,
  received_at timestamptz not null default now(),
  undone_at timestamptz,
  undone_by text check (length(undone_by) <= 200),
  undone_reason text check (length(undone_reason) between 2 and 100),
  session_number integer,
  constraint check_ins_session foreign key (event_id, session_number) references public.event_sessions (event_id, number),
  constraint one_row_per_scan unique (event_id, scan_id),
  constraint a_refusal_says_why check (case outcome
    when '未通过' then refusal is not null
    when '冲突' then coalesce(refusal = '座位给了别人', true)
    else refusal is null
  end),
  constraint a_check_in_is_somebodys check (outcome = '未通过' or signup_id is not null),
  constraint undone_by_somebody_for_a_reason check (
    (undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_reason is null)
  )
);
comment on table public.check_ins is '签到记录：每次扫码或报姓名一行，没通过的也在。由系统填写，只供查看；撤销请组织者在小程序里做';
comment on column public.check_ins.id is '序号';
comment on column public.check_ins.event_id is '活动';
comment on column public.check_ins.signup_id is '报名；认不出是谁的为空';
comment on column public.check_ins.scan_id is '这一次扫码的编号，重复上传也只算一次';
comment on column public.check_ins.method is '扫码、姓名和尾号，或名单';
comment on column public.check_ins.outcome is '已签到、重复、冲突、未通过';
comment on column public.check_ins.refusal is '没有通过的原因；冲突是因为座位给了别人的，也写着';
comment on column public.check_ins.door is '哪个门';
comment on column public.check_ins.device_id is '哪部签到的手机';
comment on column public.check_ins.organizer is '谁签的：组织者的姓名和手机号（隐去中间四位）';
comment on column public.check_ins.scanned_at is '扫码的时间';
comment on column public.check_ins.received_at is '传到系统的时间；没有信号时比扫码晚';
comment on column public.check_ins.undone_at is '撤销的时间';
comment on column public.check_ins.undone_by is '谁撤销的';
comment on column public.check_ins.undone_reason is '撤销的理由，2–100 字';
comment on column public.check_ins.session_number is '第几场的签到；只办一次的活动为空';

create unique index one_check_in_per_signup on public.check_ins (signup_id, coalesce(session_number, 0))
where outcome = '已签到' and undone_at is null;
create index check_ins_signup on public.check_ins (signup_id);
create index check_ins_session on public.check_ins (event_id, session_number) where session_number is not null;
create index check_ins_latest on public.check_ins (event_id, id);

alter table public.check_ins enable row level security;
create policy "api functions keep check-ins" on public.check_ins for all to app_definer using (true) with check (true);
create policy "staff read check-ins" on public.check_ins for select to staff
using (exists (select from public.events as own where own.id = check_ins.event_id));
create policy "provincial staff read check-ins" on public.check_ins for select to province_staff using (true);
grant select, insert, update on public.check_ins to app_definer;
grant select on public.check_ins to staff;

create trigger a_guard_rows before insert or update or delete on public.check_ins
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on public.check_ins
for each statement execute function private.guard_system_rows();
