-- 协助填写: a union worker fills in a worker's draft, after the worker has read out a code and agreed to the name.

create type public.assistance_ending as enum ('已填好', '职工结束', '职工没有同意', '到时间');
comment on type public.assistance_ending is '协助填写怎样结束：已填好、职工结束、职工没有同意、到时间';

create table public.assistances (
  id uuid primary key default gen_random_uuid(),
  worker_id uuid not null references public.workers (id),
  draft_id uuid not null,
  service_name text not null,
  requested_at timestamptz not null default now(),
  officer_id bigint references public.union_officers (id) on delete set null,
  officer_worker_id uuid references public.workers (id),
  officer_words text,
  claimed_at timestamptz,
  approved_at timestamptz,
  ends_at timestamptz,
  ended_at timestamptz,
  ending public.assistance_ending,
  constraint only_who_entered_the_code_is_approved check (approved_at is null or (claimed_at is not null and ends_at is not null))
);
create index assistances_draft on public.assistances (worker_id, draft_id, requested_at desc);
create index assistances_officer on public.assistances (officer_id);
create index assistances_officer_worker on public.assistances (officer_worker_id);
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

create table private.assistance_codes (
  assistance_id uuid primary key references public.assistances (id) on delete cascade,
  handle text not null,
  code_hash bytea not null,
  tries_left integer not null default 5 check (tries_left >= 0),
  expires_at timestamptz not null
);
create index assistance_codes_handle on private.assistance_codes (handle, expires_at);
comment on table private.assistance_codes is
  'Codes by their hash. The first three digits find the codes that a wrong entry counts against: five entries, then a code is dead.';

create table private.assistance_entries (
  id bigint generated always as identity primary key,
  worker_id uuid not null references public.workers (id),
  at timestamptz not null default now()
);
create index assistance_entries_worker on private.assistance_entries (worker_id, at);
comment on table private.assistance_entries is 'Every code that an officer entered, for the limit of ten in an hour.';

call private.guard_table('public.assistances');
alter table public.assistances enable row level security;
create policy "api functions keep assistances" on public.assistances for all to app_definer using (true) with check (true);
create policy "staff read assistances" on public.assistances for select to staff using (true);
grant select, insert, update, delete on public.assistances to app_definer;
grant select on public.assistances to staff;
alter table private.assistance_codes enable row level security;
create policy "api functions keep codes" on private.assistance_codes for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.assistance_codes to app_definer;
alter table private.assistance_entries enable row level security;
create policy "api functions count entries" on private.assistance_entries for all to app_definer using (true) with check (true);
grant select, insert, delete on private.assistance_entries to app_definer;

create function private.assistance_state(assistance public.assistances) returns text
language sql stable
set search_path = ''
as $$
  select case
    when assistance.ended_at is not null or assistance.ends_at <= now() then '已结束'
    when assistance.approved_at is not null then '填写中'
    when assistance.claimed_at < now() - interval '10 minutes' then '已结束'
    when assistance.claimed_at is not null then '等同意'
    when exists (
      select from private.assistance_codes as code
      where code.assistance_id = assistance.id and code.expires_at > now() and code.tries_left > 0
    ) then '等输入'
    else '已结束'
  end
$$;
comment on function private.assistance_state is '等输入、等同意、填写中 or 已结束, as of now: nothing is wrong when no job ends what is over.';

create function private.assistance_json(assistance public.assistances) returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'id', assistance.id,
    'state', private.assistance_state(assistance),
    'serviceName', assistance.service_name,
    'officer', assistance.officer_words,
    'endsAt', assistance.ends_at,
    'ending', coalesce(assistance.ending, case when assistance.ends_at <= now() then '到时间'::public.assistance_ending end)
  )
$$;

create function private.own_assistance(draft_id uuid) returns public.assistances
language plpgsql stable
set search_path = ''
as $$
declare
  latest public.assistances;
begin
  select * into latest from public.assistances as own
  where own.worker_id = private.current_worker_id() and own.draft_id = own_assistance.draft_id
  order by own.requested_at desc limit 1;
  if latest.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return latest;
end
$$;

grant execute on function
  private.assistance_state(public.assistances), private.assistance_json(public.assistances), private.own_assistance(uuid)
to app_definer;

-- 由……协助填写: the application keeps it, and the timeline tells it.
create function private.note_assistance() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  select helped.officer_words into new.assisted_by
  from public.assistances as helped
  where helped.worker_id = new.worker_id and helped.draft_id = new.client_token and helped.approved_at is not null
  order by helped.approved_at desc limit 1;
  update public.assistances as helped set ended_at = now(), ending = '职工结束'
  where helped.worker_id = new.worker_id and helped.draft_id = new.client_token and helped.ended_at is null;
  return new;
end
$$;
create trigger b_note_assistance before insert on public.applications
for each row execute function private.note_assistance();

create function private.tell_assistance() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  perform private.record_application_event(new.id, '协助填写', format('由 %s（工会工作者）协助填写，本人核对后提交。', new.assisted_by), '系统');
  return null;
end
$$;
create trigger tell_assistance after insert on public.applications
for each row when (new.assisted_by is not null) execute function private.tell_assistance();
grant execute on function private.note_assistance(), private.tell_assistance() to app_definer;
