-- 申请: what a worker submitted, and its history. The plain ID numbers and bank cards are not in here.

create type public.application_status as enum (
  '已提交', '已受理', '待补正', '已通过', '未通过', '不予受理', '已办结', '已撤回'
);
comment on type public.application_status is '申请状态：已提交→已受理→已通过或未通过→已办结；材料不齐时待补正；也可能不予受理、已撤回';

create table public.applications (
  id uuid primary key default gen_random_uuid(),
  reference text not null unique check (reference ~ '^AH\d{6}[3479ACDEFHJKMNPRTWXY]{5}[0-9ACDEFHJKMNPRTWXY]$'),
  worker_id uuid not null references public.workers (id),
  client_token uuid not null,
  service_code text not null,
  service_name text not null,
  variant text,
  form_version integer not null check (form_version > 0),
  trade_union_id text not null references public.trade_unions (id),
  applicant_name text not null check (length(applicant_name) between 1 and 60),
  answers jsonb not null check (jsonb_typeof(answers) = 'object'),
  items jsonb not null check (jsonb_typeof(items) = 'array'),
  summary text not null,
  status public.application_status not null default '已提交',
  submitted_at timestamptz not null default now(),
  committed_working_days integer not null check (committed_working_days between 1 and 60),
  accept_by date,
  accepted_at timestamptz,
  promised_on date,
  left_working_days integer,
  correction_reason text,
  correction_items text[],
  decision_reason text,
  decided_at timestamptz,
  closed_at timestamptz,
  constraint one_application_per_submission unique (worker_id, client_token),
  constraint a_correction_names_its_items check ((status = '待补正') = (correction_items is not null)),
  constraint the_clock_stops_while_waiting check (status <> '待补正' or (promised_on is null and accept_by is null))
);
create index applications_worker on public.applications (worker_id, submitted_at desc);
create index applications_trade_union on public.applications (trade_union_id, status);
create index applications_silent_acceptance on public.applications (accept_by) where status = '已提交';

comment on table public.applications is '申请：职工提交的内容和现在的状态。由系统填写，只供查看；处理申请请到 reviews（审核）';
comment on column public.applications.id is '编号，系统生成';
comment on column public.applications.reference is '申请编号，职工也看得到';
comment on column public.applications.worker_id is '提交申请的职工';
comment on column public.applications.client_token is '防止重复提交的标记';
comment on column public.applications.service_code is '事项代码';
comment on column public.applications.service_name is '事项名称';
comment on column public.applications.variant is '业务办理项代码，例如入会、建会；没有则为空';
comment on column public.applications.form_version is '填写时表单的版本';
comment on column public.applications.trade_union_id is '受理的工会';
comment on column public.applications.applicant_name is '申请人姓名或单位名称';
comment on column public.applications.answers is '填写的内容；证件号码、银行卡号只有隐去中间的样子';
comment on column public.applications.items is '可以要求补正的项目';
comment on column public.applications.summary is '填写内容的文字版，一行一项';
comment on column public.applications.status is '状态';
comment on column public.applications.submitted_at is '提交时间';
comment on column public.applications.committed_working_days is '承诺办结工作日';
comment on column public.applications.accept_by is '受理期限：过了这一天没有决定，视为受理';
comment on column public.applications.accepted_at is '受理时间';
comment on column public.applications.promised_on is '承诺办结日期；待补正期间停止计时，为空';
comment on column public.applications.left_working_days is '停止计时的时候还剩几个工作日';
comment on column public.applications.correction_reason is '要求补正的原因，补正后清空';
comment on column public.applications.correction_items is '要求补正的项目，补正后清空';
comment on column public.applications.decision_reason is '最近一次告诉职工的理由';
comment on column public.applications.decided_at is '作出通过、不予通过或不予受理决定的时间';
comment on column public.applications.closed_at is '结束的时间（办结、未通过、不予受理、撤回）';

create table public.application_events (
  id bigint generated always as identity primary key,
  application_id uuid not null references public.applications (id),
  at timestamptz not null default now(),
  title text not null,
  detail text,
  actor text not null
);
create index application_events_application on public.application_events (application_id, id);
comment on table public.application_events is '申请经过：什么时候谁做了什么，职工在时间线里看得到。由系统填写，只增不改';
comment on column public.application_events.id is '序号';
comment on column public.application_events.application_id is '申请';
comment on column public.application_events.at is '时间';
comment on column public.application_events.title is '做了什么';
comment on column public.application_events.detail is '说明';
comment on column public.application_events.actor is '谁：申请人、工会名称或系统';

create table private.application_secrets (
  application_id uuid primary key references public.applications (id),
  secrets bytea not null
);
comment on table private.application_secrets is
  'The plain values of sensitive answers as a JSON object {answer path: value}, encrypted; public.reveal_identity reads them and logs it.';

create table private.supplements (
  application_id uuid not null references public.applications (id),
  client_token uuid not null,
  received_at timestamptz not null default now(),
  previous_answers jsonb not null,
  previous_summary text not null,
  primary key (application_id, client_token)
);
comment on table private.supplements is 'One row per supplement: its token makes a retry harmless, the answers before it stay readable.';

create function private.guard_history() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  perform private.refuse('append_only', '历史记录只能增加，不能修改。');
end
$$;

call private.guard_table('public.applications');
call private.guard_table('public.application_events');
call private.guard_table('private.application_secrets');
call private.guard_table('private.supplements');
create trigger b_guard_history before update on public.application_events
for each row execute function private.guard_history();

alter table public.applications enable row level security;
create policy "api functions keep applications" on public.applications for all to app_definer using (true) with check (true);
create policy "staff read applications" on public.applications for select to staff using (true);
grant select, insert, update on public.applications to app_definer;
grant select on public.applications to staff;

alter table public.application_events enable row level security;
create policy "api functions write history" on public.application_events for all to app_definer using (true) with check (true);
create policy "staff read history" on public.application_events for select to staff using (true);
grant select, insert on public.application_events to app_definer;
grant select on public.application_events to staff;

alter table private.application_secrets enable row level security;
create policy "api functions keep secrets" on private.application_secrets for all to app_definer using (true) with check (true);
grant select, insert, update on private.application_secrets to app_definer;

alter table private.supplements enable row level security;
create policy "api functions keep supplements" on private.supplements for all to app_definer using (true) with check (true);
grant select, insert on private.supplements to app_definer;

create function private.record_application_event(application_id uuid, title text, detail text, actor text) returns void
language sql
set search_path = ''
as $$
  insert into public.application_events (application_id, title, detail, actor)
  values (record_application_event.application_id, record_application_event.title,
    nullif(record_application_event.detail, ''), record_application_event.actor)
$$;

create function private.merge_secrets(application_id uuid, changed jsonb, answers jsonb) returns void
language plpgsql
set search_path = ''
as $$
declare
  kept jsonb;
begin
  select private.decrypt_text(secret.secrets)::jsonb into kept
  from private.application_secrets as secret where secret.application_id = merge_secrets.application_id;

  -- A family member who was taken out takes the ID number along.
  select coalesce(jsonb_object_agg(path, value), '{}') into kept
  from jsonb_each(coalesce(kept, '{}') || coalesce(changed, '{}')) as secret (path, value)
  where answers #> string_to_array(path, '.') is not null;

  insert into private.application_secrets (application_id, secrets)
  values (merge_secrets.application_id, private.encrypt_text(kept::text))
  on conflict on constraint application_secrets_pkey do update set secrets = excluded.secrets;
end
$$;
comment on function private.merge_secrets is 'Adds the sensitive answers of a submission or a supplement and drops those whose question is gone.';

create function private.item_labels(items jsonb, names text[]) returns text
language sql immutable
set search_path = ''
as $$
  select string_agg(item ->> 'label', '、' order by place)
  from jsonb_array_elements(items) with ordinality as listed (item, place)
  where item ->> 'name' = any (names)
$$;

grant execute on function
  private.record_application_event(uuid, text, text, text), private.merge_secrets(uuid, jsonb, jsonb),
  private.item_labels(jsonb, text[])
to app_definer;
