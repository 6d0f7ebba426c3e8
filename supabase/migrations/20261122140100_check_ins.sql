-- 签到记录: one row per scan that reached the server, whatever came of it. The one that counts stands alone per signup.

create type public.check_in_method as enum ('扫码', '姓名和尾号');
comment on type public.check_in_method is '怎么签到的：扫码，或报姓名和手机尾号';
create type public.check_in_outcome as enum ('已签到', '重复', '冲突', '未通过');
comment on type public.check_in_outcome is '签到结果：已签到；重复（已经签过）；冲突（没有信号时两个门都放行了）；未通过';
create type public.check_in_refusal as enum (
  '没有这张票', '不是本场活动的票', '报名已取消', '报名没有确认', '活动已取消', '不在签到时间', '票在另一部手机上',
  '票码不对', '票码过期', '没有找到这个人', '同名同尾号'
);
comment on type public.check_in_refusal is '签到没有通过的原因';

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
  organizer text not null,
  scanned_at timestamptz not null,
  received_at timestamptz not null default now(),
  undone_at timestamptz,
  undone_by text,
  undone_reason text check (length(undone_reason) between 2 and 100),
  constraint one_row_per_scan unique (event_id, scan_id),
  constraint a_refusal_says_why check ((outcome = '未通过') = (refusal is not null)),
  constraint a_check_in_is_somebodys check (outcome = '未通过' or signup_id is not null),
  constraint undone_by_somebody_for_a_reason check (
    (undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_reason is null)
  )
);
create unique index one_check_in_per_signup on public.check_ins (signup_id) where outcome = '已签到' and undone_at is null;
create index check_ins_signup on public.check_ins (signup_id);
create index check_ins_latest on public.check_ins (event_id, id);
comment on table public.check_ins is '签到记录：每次扫码或报姓名一行，没通过的也在。由系统填写，只供查看；撤销请组织者在小程序里做';
comment on column public.check_ins.id is '序号';
comment on column public.check_ins.event_id is '活动';
comment on column public.check_ins.signup_id is '报名；认不出是谁的为空';
comment on column public.check_ins.scan_id is '这一次扫码的编号，重复上传也只算一次';
comment on column public.check_ins.method is '扫码，或姓名和尾号';
comment on column public.check_ins.outcome is '已签到、重复、冲突、未通过';
comment on column public.check_ins.refusal is '没有通过的原因';
comment on column public.check_ins.door is '哪个门';
comment on column public.check_ins.device_id is '哪部签到的手机';
comment on column public.check_ins.organizer is '谁签的：组织者的姓名和手机号（隐去中间四位）';
comment on column public.check_ins.scanned_at is '扫码的时间';
comment on column public.check_ins.received_at is '传到系统的时间；没有信号时比扫码晚';
comment on column public.check_ins.undone_at is '撤销的时间';
comment on column public.check_ins.undone_by is '谁撤销的';
comment on column public.check_ins.undone_reason is '撤销的理由，2–100 字';

call private.guard_table('public.check_ins');
alter table public.check_ins enable row level security;
create policy "api functions keep check-ins" on public.check_ins for all to app_definer using (true) with check (true);
create policy "staff read check-ins" on public.check_ins for select to staff using (true);
grant select, insert, update on public.check_ins to app_definer;
grant select on public.check_ins to staff;

create function private.organizer_words(worker_id uuid) returns text
language sql stable
set search_path = ''
as $$
  select format('%s %s', max(organizer.name), max(private.mask_phone(organizer.phone)))
  from public.organizers as organizer where organizer.phone = private.verified_phone(worker_id)
$$;
comment on function private.organizer_words is 'Who an organizer is, as the logs name them: 示例组织者 138****0300.';

create function private.door_opens_at(event public.events) returns timestamptz
language sql immutable
set search_path = ''
as $$ select event.starts_at - interval '12 hours' $$;
comment on function private.door_opens_at is 'From when a door may load its list and scan: as long before as a list is kept.';

create function private.check_in_json(check_in public.check_ins) returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'scanId', check_in.scan_id,
    'method', check_in.method,
    'outcome', check_in.outcome,
    'refusal', check_in.refusal,
    'door', check_in.door,
    'scannedAt', check_in.scanned_at,
    'undoneAt', check_in.undone_at,
    'undoneReason', check_in.undone_reason,
    'seatLabel', signup.seat_label,
    'sex', signup.sex,
    'surname', case when signup.anonymized_at is null then left(signup.full_name, 1) end,
    'first', (
      select jsonb_build_object('door', standing.door, 'scannedAt', standing.scanned_at)
      from public.check_ins as standing
      where standing.signup_id = check_in.signup_id and standing.outcome = '已签到' and standing.undone_at is null
        and standing.id <> check_in.id and check_in.outcome in ('重复', '冲突')
    )
  )
  from (select check_in.signup_id) as scanned
  left join public.signups as signup on signup.id = scanned.signup_id
$$;
comment on function private.check_in_json is 'CheckIn of shared/api: no more of a person than seat, sex and surname.';

grant execute on function
  private.organizer_words(uuid), private.door_opens_at(public.events), private.check_in_json(public.check_ins)
to app_definer;
