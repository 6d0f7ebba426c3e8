-- 注销账号 and 保存期限: who calls the purge besides a court.

create table public.retention_settings (
  kind text primary key check (kind in ('申请')),
  keep_days integer not null check (keep_days between 30 and 3650),
  note text not null
);
comment on table public.retention_settings is '保存期限：办结的申请保存多久以后清除个人信息。可以修改天数，不能增删行';
comment on column public.retention_settings.kind is '哪一类';
comment on column public.retention_settings.keep_days is '结束以后保存多少天，30 到 3650 之间；三年是 1095';
comment on column public.retention_settings.note is '为什么保存这么久';
insert into public.retention_settings (kind, keep_days, note)
values ('申请', 1095, '办结后保存三年，供查询、复核和审计；职工在同意书里看到的也是三年，改动前先改那里的文字');
alter table public.retention_settings enable row level security;
create policy "jobs read retention" on public.retention_settings for select to app_definer using (true);
create policy "staff read retention" on public.retention_settings for select to staff using (true);
create policy "staff set retention" on public.retention_settings for update to staff using (true) with check (true);
grant select on public.retention_settings to app_definer;
grant select, update (keep_days, note) on public.retention_settings to staff;

create index applications_retention on public.applications (closed_at) where erased_at is null;

create function private.purge_applications() returns integer
language plpgsql
set search_path = ''
as $$
declare
  expired record;
  purged integer := 0;
begin
  for expired in
    select old.reference from public.applications as old
    where old.erased_at is null
      and old.closed_at < now() - make_interval(days => (
        select setting.keep_days from public.retention_settings as setting where setting.kind = '申请'))
    order by old.closed_at
    limit 1000
    for update skip locked
  loop
    perform private.purge_application(expired.reference, '保存期满', '系统');
    purged := purged + 1;
  end loop;
  return purged;
end
$$;
comment on function private.purge_applications is 'Clears applications whose time is over since they were closed, the oldest thousand at a run.';
grant execute on function private.purge_applications() to app_definer;
insert into private.jobs (name, function_name, run_every) values ('purge-applications', 'purge_applications', interval '1 hour');

create function private.has_live_signup(worker_id uuid) returns boolean
language sql stable
set search_path = ''
as $$
  select exists (
    select from public.signups as signup
    join public.events as event on event.id = signup.event_id
    where signup.worker_id = has_live_signup.worker_id and event.state = '已发布' and event.ends_at > now()
      and signup.status in ('待审核', '已确认', '候补', '待确认', '已签到')
  )
$$;
grant execute on function private.has_live_signup(uuid) to app_definer;

create function api.delete_account() returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  own_id constant uuid := private.current_worker_id();
begin
  -- No application and no signup of this worker begins between the look and the purge.
  perform from public.workers as worker where worker.id = own_id for update;
  if exists (select from public.applications as own where own.worker_id = own_id and private.is_unfinished(own)) then
    perform private.raise_code(409, 'application_open');
  end if;
  if private.has_live_signup(own_id) then
    perform private.raise_code(409, 'signup_upcoming');
  end if;
  perform private.purge_worker(own_id, '本人注销账号', '本人');
  return jsonb_build_object('isDeleted', true);
end
$$;
comment on function api.delete_account is
  'Clears the worker for good; refused while an application is undecided or still to be paid, or an event that they signed up for is not over. A new sign-in makes a new worker.';

create function api.list_doomed_files() returns jsonb
language sql stable
security definer
set search_path = ''
as $$
  select coalesce(jsonb_agg(doomed.path), '[]')
  from (select file.path from private.doomed_files as file order by file.doomed_at limit 500) as doomed
$$;
comment on function api.list_doomed_files is 'Files whose rows were erased and whose bytes are still there, the oldest 500.';

create function api.forget_doomed_files(paths text[]) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
begin
  delete from private.doomed_files as file where file.path = any (paths);
  return jsonb_build_object('forgotten', cardinality(paths));
end
$$;
comment on function api.forget_doomed_files is 'Notes that the bytes of erased files are gone.';

call private.hand_over_api_functions();
grant execute on function api.delete_account() to authenticated;
grant execute on function api.list_doomed_files(), api.forget_doomed_files(text[]) to service_role;
