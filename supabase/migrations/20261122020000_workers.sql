-- 职工: an account per WeChat user. The session that the phone holds is no Supabase token: auth.uid() is workers.id.

create table public.workers (
  id uuid primary key default gen_random_uuid(),
  display_name text not null default '职工' check (length(display_name) between 1 and 20),
  phone_masked text,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now()
);
comment on table public.workers is '职工：使用小程序的人，一个微信号一行。由系统填写，只供查看';
comment on column public.workers.id is '编号，系统生成';
comment on column public.workers.display_name is '显示的称呼';
comment on column public.workers.phone_masked is '已验证的手机号，只显示前三位和后四位；空着表示还没有验证';
comment on column public.workers.created_at is '第一次登录的时间';
comment on column public.workers.last_seen_at is '最近一次登录的时间';

create table private.worker_accounts (
  worker_id uuid primary key references public.workers (id) on delete cascade,
  openid text not null unique,
  unionid text,
  phone text check (phone ~ '^1[3-9]\d{9}$'),
  phone_hash bytea,
  phone_verified_at timestamptz,
  constraint a_phone_is_verified_and_hashed check ((phone is null) = (phone_hash is null) and (phone is null) = (phone_verified_at is null))
);
create index worker_accounts_phone_hash on private.worker_accounts (phone_hash);
comment on table private.worker_accounts is
  'What ties a worker to WeChat and to a phone number. Only a verified phone identifies a person; two accounts may share one.';

create table public.access_log (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor text not null,
  action text not null,
  subject text not null,
  reason text,
  row_count integer
);
comment on table public.access_log is '查看记录：谁看过证件号码、导出过名单，只增不改';
comment on column public.access_log.id is '序号';
comment on column public.access_log.at is '时间';
comment on column public.access_log.actor is '谁：数据库角色，或组织者的姓名和手机号（隐去中间四位）';
comment on column public.access_log.action is '做了什么，例如：查看证件号码、导出名单';
comment on column public.access_log.subject is '对象：申请编号或活动名称';
comment on column public.access_log.reason is '填写的理由';
comment on column public.access_log.row_count is '涉及多少人';

create table public.consents (
  id bigint generated always as identity primary key,
  worker_id uuid not null references public.workers (id),
  kind text not null check (length(kind) between 1 and 60),
  version text not null check (length(version) between 1 and 40),
  agreed_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  subject text
);
create index consents_worker on public.consents (worker_id);
comment on table public.consents is '同意记录：职工同意过的说明和承诺，哪一项、哪一版、什么时候。由系统填写，只供查看';
comment on column public.consents.id is '序号';
comment on column public.consents.worker_id is '职工编号';
comment on column public.consents.kind is '同意的内容';
comment on column public.consents.version is '文字的版本';
comment on column public.consents.agreed_at is '同意的时间';
comment on column public.consents.withdrawn_at is '撤回同意的时间；空着表示没有撤回';
comment on column public.consents.subject is '为哪一件事：申请编号';

-- Guards shared by everything that workers submit or the system records. They stop mistakes in the console, by the
-- tables' owner too; an owner who means harm can take a trigger off, and docs/deploy.md says so.
create function private.guard_system_rows() returns trigger
language plpgsql
set search_path = ''
as $$
begin
  if current_user <> 'app_definer' then
    perform private.refuse('read_only', format('“%s”由系统填写，不能在这里%s。',
      coalesce(substring(obj_description(tg_relid, 'pg_class') from '^([^：]+)：'), tg_table_name),
      case tg_op when 'INSERT' then '新增' when 'UPDATE' then '修改' when 'DELETE' then '删除' else '清空' end));
  end if;
  return case tg_op when 'DELETE' then old when 'TRUNCATE' then null else new end;
end
$$;
comment on function private.guard_system_rows is
  'Lets only app_definer write a table, whoever asks: owner and staff get a sentence with the code read_only.';

create procedure private.guard_table(guarded regclass)
language plpgsql
set search_path = ''
as $$
begin
  execute format('create trigger a_guard_rows before insert or update or delete on %s
    for each row execute function private.guard_system_rows()', guarded);
  execute format('create trigger a_guard_truncate before truncate on %s
    for each statement execute function private.guard_system_rows()', guarded);
end
$$;
comment on procedure private.guard_table is 'Puts private.guard_system_rows on a table. Named a_… so that it runs before every other trigger.';

call private.guard_table('public.workers');
call private.guard_table('public.access_log');
call private.guard_table('public.consents');

alter table public.workers enable row level security;
create policy "api functions keep workers" on public.workers for all to app_definer using (true) with check (true);
create policy "staff read workers" on public.workers for select to staff using (true);
grant select, insert, update, delete on public.workers to app_definer;
grant select on public.workers to staff;

alter table private.worker_accounts enable row level security;
create policy "api functions keep accounts" on private.worker_accounts for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.worker_accounts to app_definer;

alter table public.access_log enable row level security;
create policy "api functions write the log" on public.access_log for all to app_definer using (true) with check (true);
create policy "staff read the log" on public.access_log for select to staff using (true);
grant select, insert on public.access_log to app_definer;
grant select on public.access_log to staff;

alter table public.consents enable row level security;
create policy "api functions keep consents" on public.consents for all to app_definer using (true) with check (true);
create policy "staff read consents" on public.consents for select to staff using (true);
grant select, insert, update, delete on public.consents to app_definer;
grant select on public.consents to staff;

create function private.verified_phone(worker_id uuid) returns text
language sql stable
set search_path = ''
as $$ select account.phone from private.worker_accounts as account where account.worker_id = verified_phone.worker_id $$;

create function private.log_access(actor text, action text, subject text, reason text, row_count integer) returns void
language sql
security definer
set search_path = ''
as $$
  insert into public.access_log (actor, action, subject, reason, row_count)
  values (actor, action, subject, reason, row_count)
$$;

grant execute on function private.verified_phone(uuid), private.log_access(text, text, text, text, integer) to app_definer;
alter function private.log_access owner to app_definer;

create function api.sign_in_with_wechat(openid text, unionid text default null) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  found_worker_id uuid;
begin
  select account.worker_id into found_worker_id
  from private.worker_accounts as account where account.openid = sign_in_with_wechat.openid;

  if found_worker_id is null then
    insert into public.workers default values returning id into found_worker_id;
    insert into private.worker_accounts (worker_id, openid, unionid)
    values (found_worker_id, sign_in_with_wechat.openid, sign_in_with_wechat.unionid)
    on conflict on constraint worker_accounts_openid_key do nothing;
    if not found then
      -- Another request of the same phone was first: its worker is the one, ours goes.
      delete from public.workers where id = found_worker_id;
      select account.worker_id into found_worker_id
      from private.worker_accounts as account where account.openid = sign_in_with_wechat.openid;
    end if;
  else
    update public.workers set last_seen_at = now() where id = found_worker_id;
  end if;
  return jsonb_build_object('workerId', found_worker_id);
end
$$;
comment on function api.sign_in_with_wechat is 'The worker of a WeChat account, made at first sight. For the functions'' service key only.';

call private.hand_over_api_functions();
grant execute on function api.sign_in_with_wechat(text, text) to service_role;
