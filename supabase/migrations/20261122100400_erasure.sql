-- 清除个人信息: one logged way to clear what an application or a worker left, for retention, for account deletion and for a
-- court. What counts stays (which service, which union, when, how it ended); what tells who goes, in every table.

alter table public.applications add column erased_at timestamptz;
comment on column public.applications.erased_at is '个人信息清除的时间（保存期满、本人注销或依法清除）；空着表示没有清除';
alter table public.workers add column deleted_at timestamptz;
comment on column public.workers.deleted_at is '注销的时间；空着表示没有注销';

create table private.doomed_files (
  path text primary key,
  doomed_at timestamptz not null default now()
);
comment on table private.doomed_files is 'Files in the storage whose rows were erased: the functions remove them and tell.';
alter table private.doomed_files enable row level security;
create policy "erasure keeps doomed files" on private.doomed_files for all to app_definer using (true) with check (true);
grant select, insert, delete on private.doomed_files to app_definer;

grant delete on public.application_events, private.application_secrets, private.supplements, public.signup_events to app_definer;

create function private.acting_role() returns text
language sql stable
set search_path = ''
as $$
  select case when current_setting('role') in ('none', session_user) then session_user::text
    else format('%s（%s）', current_setting('role'), session_user) end
$$;
comment on function private.acting_role is 'Who acts, also inside of a definer''s function: the role the session has taken, and the login behind it.';

-- 已通过 is decided; but while money is still to be paid, the union has to know to whom.
create function private.is_unfinished(application public.applications) returns boolean
language plpgsql stable
set search_path = ''
as $$
begin
  return application.closed_at is null and (application.status <> '已通过' or exists (
    select from public.service_settings as setting
    where setting.service_code = application.service_code and setting.grants_money
  ));
end
$$;
comment on function private.is_unfinished is
  'Whether an application still needs to know whose it is: it is not decided, or approved and not yet paid.';
grant execute on function private.is_unfinished(public.applications) to app_definer;

create function private.purge_application(reference text, reason text, actor text default null) returns void
language plpgsql
security definer
set search_path = ''
as $$
declare
  application public.applications;
begin
  select * into application from public.applications as found
  where found.reference = upper(replace(purge_application.reference, ' ', ''))
  for update;
  if application.id is null then
    perform private.refuse('not_found', format('没有编号为 %s 的申请，请核对编号。', purge_application.reference));
  end if;
  if length(trim(coalesce(reason, ''))) < 4 then
    perform private.refuse('reason_required', '请写明清除的理由（至少 4 个字），会记录在 access_log 里。');
  end if;
  if private.is_unfinished(application) then
    perform private.refuse('still_open', '这份申请还没有结束，先在 reviews 里办结或不予通过，再清除。');
  end if;
  if application.erased_at is not null then
    return;
  end if;
  -- Approved, and nothing is to be paid: nobody is left to hand anything to.
  update public.reviews as review set closed_at = now()
  where review.application_id = application.id and review.closed_at is null;

  insert into private.doomed_files (path)
  select attachment.path from public.attachments as attachment where attachment.application_id = application.id
  on conflict do nothing;
  delete from public.attachments as attachment where attachment.application_id = application.id;
  delete from private.application_secrets as secret where secret.application_id = application.id;
  delete from private.supplements as supplement where supplement.application_id = application.id;
  delete from public.application_events as event where event.application_id = application.id;
  delete from public.messages as message where message.link = '/applications/' || application.reference;
  update public.reviews as review
  set applicant_name = '已清除', summary = '已清除', attachments_folder = '', internal_note = null, changes = null, confirmation = null, assisted_by = null,
    reason = case when review.reason is not null then '已清除' end
  where review.application_id = application.id;
  update public.applications as own
  set applicant_name = '已清除', answers = '{}', items = '[]', summary = '已清除', workplace = null, assisted_by = null, decision_reason = null,
    correction_reason = null, promised_on = case when own.closed_at is not null then own.promised_on end,
    status = case when own.closed_at is null then '已办结' else own.status end,
    closed_at = coalesce(own.closed_at, now()), erased_at = now()
  where own.id = application.id;
  perform private.purge_followups(application);
  perform private.record_application_event(application.id, '个人信息已清除', reason, '系统');
  perform private.log_access(coalesce(actor, private.acting_role()), '清除个人信息', application.reference, trim(reason), 1);
end
$$;
comment on function private.purge_application is
  'Clears everything of a closed application that tells who applied, files too, and logs it: select private.purge_application(''编号'', ''理由''). Twice is the same as once.';

create function private.purge_signups(worker_id uuid) returns void
language plpgsql
set search_path = ''
as $$
begin
  delete from private.signup_secrets as secret using public.signups as signup
  where signup.id = secret.signup_id and signup.worker_id = purge_signups.worker_id;
  -- A reviewer's words may say who it was; the last status is what the numbers need.
  delete from public.signup_events as change using public.signups as signup
  where signup.id = change.signup_id and signup.worker_id = purge_signups.worker_id;
  perform private.record_signup_status(signup.id, signup.status, '个人信息已清除')
  from public.signups as signup where signup.worker_id = purge_signups.worker_id;
  -- Team mates were told who joined.
  update public.messages as message set body = '有人加入了您的队伍。'
  from public.signups as signup
  join public.signups as mate on mate.team_id = signup.team_id
  where signup.worker_id = purge_signups.worker_id and message.worker_id = mate.worker_id
    and message.link = private.signup_link(signup.event_id) and message.body = format('%s 加入了您的队伍。', signup.full_name);
  update public.signups as signup
  set full_name = '已清除', phone = '', birth_date = null, employer = null, marital_status = null, height_cm = null,
    education = null, occupation = null, interests = null, introduction = null, expectations = null, nickname = null,
    id_number_masked = null, person_hash = null, id_number_hash = null, review_reason = null,
    anonymized_at = coalesce(signup.anonymized_at, now())
  where signup.worker_id = purge_signups.worker_id;
end
$$;

create function private.purge_worker(worker_id uuid, reason text, actor text default null) returns void
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform from public.workers as worker where worker.id = purge_worker.worker_id for update;
  if not found then
    perform private.refuse('not_found', '没有这个职工编号，请核对 workers 里的编号。');
  end if;
  if exists (
    select from public.applications as own where own.worker_id = purge_worker.worker_id and private.is_unfinished(own)
  ) then
    perform private.refuse('still_open', '这位职工还有没结束的申请，先在 reviews 里办结或不予通过，再清除。');
  end if;
  perform private.purge_application(own.reference, purge_worker.reason, purge_worker.actor)
  from public.applications as own where own.worker_id = purge_worker.worker_id;
  perform private.purge_signups(purge_worker.worker_id);
  insert into private.doomed_files (path)
  select attachment.path from public.attachments as attachment where attachment.worker_id = purge_worker.worker_id
  on conflict do nothing;
  delete from public.attachments as attachment where attachment.worker_id = purge_worker.worker_id;
  perform private.purge_traces(purge_worker.worker_id);
  delete from private.drafts as draft where draft.worker_id = purge_worker.worker_id;
  delete from private.profiles as profile where profile.worker_id = purge_worker.worker_id;
  delete from public.messages as message where message.worker_id = purge_worker.worker_id;
  delete from private.worker_accounts as account where account.worker_id = purge_worker.worker_id;
  update public.workers as worker
  set display_name = '已注销', phone_masked = null, deleted_at = coalesce(worker.deleted_at, now())
  where worker.id = purge_worker.worker_id;
  perform private.log_access(coalesce(purge_worker.actor, private.acting_role()), '清除个人信息',
    format('职工 %s', purge_worker.worker_id), trim(purge_worker.reason), 1);
end
$$;
comment on function private.purge_worker is
  'Clears a worker who has nothing open, with every application, signup, draft and message, and logs it: select private.purge_worker(''职工编号'', ''理由''). Consents stay as proof, naming nobody.';

alter function private.purge_application owner to app_definer;
alter function private.purge_worker owner to app_definer;
grant execute on function private.acting_role(), private.purge_signups(uuid) to app_definer;

-- A session outlives the account by two hours at most: whoever was deleted is nobody.
create or replace function private.current_worker_id() returns uuid
language plpgsql stable
set search_path = ''
as $$
declare
  subject text := coalesce(
    nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub',
    nullif(current_setting('request.jwt.claim.sub', true), '')
  );
begin
  if subject is null or exists (
    select from public.workers as worker where worker.id = subject::uuid and worker.deleted_at is not null
  ) then
    perform private.raise_code(401, 'unauthenticated');
  end if;
  return subject::uuid;
end
$$;

-- A request that was on its way when the account went waits here for the purge, and then leaves nothing behind it.
create function private.refuse_the_deleted() returns trigger
language plpgsql
set search_path = ''
as $$
declare
  is_deleted boolean;
begin
  select worker.deleted_at is not null into is_deleted
  from public.workers as worker where worker.id = new.worker_id
  for key share;
  if is_deleted then
    perform private.raise_code(401, 'unauthenticated');
  end if;
  return new;
end
$$;
comment on function private.refuse_the_deleted is
  'No row about a worker begins after the purge of that worker, however early its request came.';
grant execute on function private.refuse_the_deleted() to app_definer;

do $$
declare
  personal text;
begin
  foreach personal in array array[
    'public.applications', 'public.attachments', 'public.signups', 'private.drafts', 'private.profiles'
  ] loop
    execute format('create trigger a_refuse_the_deleted before insert on %s
      for each row execute function private.refuse_the_deleted()', personal);
  end loop;
end
$$;
