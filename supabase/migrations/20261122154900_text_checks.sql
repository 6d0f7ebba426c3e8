-- 文字检查: what other participants will read (nickname, introduction, team name) is shown once it has passed WeChat's
-- text check or a person's eyes, never before.

create type public.text_kind as enum ('昵称', '自我介绍', '队名');
comment on type public.text_kind is '哪一种文字：昵称、自我介绍、队名';
create type public.text_state as enum ('待检查', '通过', '需人工', '不通过');
comment on type public.text_state is '检查结果：待检查（系统会自动再试）、通过、需人工（请您判断）、不通过';

create table public.text_checks (
  id bigint generated always as identity primary key,
  event_id uuid not null references public.events (id) on delete cascade,
  worker_id uuid not null references public.workers (id),
  kind public.text_kind not null,
  subject_id uuid not null,
  text text not null check (length(text) <= 200),
  state public.text_state not null default '待检查',
  note text not null default '' check (length(note) <= 100),
  created_at timestamptz not null default now(),
  checked_at timestamptz,
  attempts integer not null default 0,
  next_attempt_at timestamptz not null default now() + interval '1 minute',
  constraint checked_once_per_text unique (subject_id, kind)
);
create index text_checks_event on public.text_checks (event_id);
create index text_checks_worker on public.text_checks (worker_id);
create index text_checks_queue on public.text_checks (next_attempt_at) where state = '待检查';
create index text_checks_for_staff on public.text_checks (created_at) where state = '需人工';
comment on table public.text_checks is
  '文字检查：别人会看到的昵称、自我介绍、队名。“需人工”的请在 state 列选“通过”或“不通过”，选好以后才给别人看';
comment on column public.text_checks.id is '序号';
comment on column public.text_checks.event_id is '活动';
comment on column public.text_checks.worker_id is '谁写的';
comment on column public.text_checks.kind is '哪一种文字';
comment on column public.text_checks.subject_id is '哪一份报名，或哪个队';
comment on column public.text_checks.text is '写的内容；清除个人信息时一起删除';
comment on column public.text_checks.state is '检查结果。工作人员可以改成“通过”或“不通过”，别的列不用填';
comment on column public.text_checks.note is '为什么是这个结果，系统填写';
comment on column public.text_checks.created_at is '提交时间';
comment on column public.text_checks.checked_at is '得出结果的时间';
comment on column public.text_checks.attempts is '请微信检查过几次';
comment on column public.text_checks.next_attempt_at is '下一次请微信检查的时间';

-- Signups from before: nobody has looked at their texts yet.
insert into public.text_checks (event_id, worker_id, kind, subject_id, text)
select earlier.event_id, earlier.worker_id, written.kind, earlier.id, trim(written.words)
from public.signups as earlier
cross join lateral (
  values ('昵称'::public.text_kind, earlier.nickname), ('自我介绍', earlier.introduction)
) as written (kind, words)
where earlier.anonymized_at is null and trim(written.words) <> '';

create function private.guard_text_check() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  if tg_op <> 'UPDATE' then
    perform private.refuse('read_only', '“文字检查”由系统填写，不能在这里新增或删除。');
  end if;
  if to_jsonb(new) - array['state', 'note', 'checked_at'] <> to_jsonb(old) - array['state', 'note', 'checked_at'] then
    perform private.refuse('read_only', '这里只能改 state 一列：选“通过”或“不通过”。');
  end if;
  if new.state not in ('通过', '不通过') then
    perform private.refuse('text_undecided', '请选“通过”或“不通过”。');
  end if;
  new.note := '工作人员判断';
  new.checked_at := now();
  return new;
end
$$;
comment on function private.guard_text_check is 'In the console only the state can be set, to passed or not passed; the system''s own writes pass by.';
alter function private.guard_text_check owner to app_definer;
create trigger a_guard_rows before insert or update or delete on public.text_checks
for each row when (current_user <> 'app_definer') execute function private.guard_text_check();
create trigger a_guard_truncate before truncate on public.text_checks
for each statement execute function private.guard_system_rows();

create function private.tell_refused_text() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform private.send_message(new.worker_id, '有一段文字没有通过检查',
    format('您写的“%s”没有通过检查，别的参加者看不到它。报名不受影响。', new.kind), private.signup_link(new.event_id));
  return null;
end
$$;
comment on function private.tell_refused_text is 'Who wrote a text that did not pass is told, and that the signup stands.';
alter function private.tell_refused_text owner to app_definer;
create trigger tell_refused_text after update of state on public.text_checks
for each row when (new.state = '不通过' and old.state <> '不通过')
execute function private.tell_refused_text();

alter table public.text_checks enable row level security;
create policy "api functions keep text checks" on public.text_checks for all to app_definer using (true) with check (true);
create policy "staff read text checks" on public.text_checks for select to staff using (true);
create policy "staff decide text checks" on public.text_checks for update to staff using (true) with check (true);
grant select, insert, update, delete on public.text_checks to app_definer;
grant select, update (state) on public.text_checks to staff;

create function private.queue_text_check(event_id uuid, worker_id uuid, kind public.text_kind, subject_id uuid, words text) returns void
language plpgsql
set search_path = ''
as $$
begin
  if coalesce(trim(words), '') = '' then
    return;
  end if;
  insert into public.text_checks (event_id, worker_id, kind, subject_id, text)
  values (queue_text_check.event_id, queue_text_check.worker_id, queue_text_check.kind, queue_text_check.subject_id, trim(words))
  on conflict on constraint checked_once_per_text do update
  set text = excluded.text, state = '待检查', note = '', created_at = now(), checked_at = null, attempts = 0,
    next_attempt_at = now() + interval '1 minute'
  where text_checks.text <> excluded.text;
end
$$;
comment on function private.queue_text_check is
  'Puts a text up for checking; another text of the same subject starts over, the same text keeps its result.';

create function private.queue_signup_texts() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform private.queue_text_check(new.event_id, new.worker_id, '昵称', new.id, new.nickname);
  perform private.queue_text_check(new.event_id, new.worker_id, '自我介绍', new.id, new.introduction);
  return null;
end
$$;
comment on function private.queue_signup_texts is 'Whatever a signup brings that others will read is up for checking from its first moment.';
alter function private.queue_signup_texts owner to app_definer;
create trigger queue_signup_texts after insert or update of nickname, introduction on public.signups
for each row when (new.anonymized_at is null) execute function private.queue_signup_texts();

create function private.passed_text(subject_id uuid, kind public.text_kind, words text) returns text
language sql stable
set search_path = ''
as $$
  select words where exists (
    select from public.text_checks as done
    where done.subject_id = passed_text.subject_id and done.kind = passed_text.kind and done.state = '通过'
      and done.text = trim(words)
  )
$$;
comment on function private.passed_text is 'These words when exactly they have passed the check, else null.';

create function private.forget_texts() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  delete from public.text_checks as old_text where old_text.event_id = new.id;
  return null;
end
$$;
comment on function private.forget_texts is 'With the signups'' personal data go the texts.';
alter function private.forget_texts owner to app_definer;
create trigger forget_texts after update of anonymized_at on public.events
for each row when (new.anonymized_at is not null and old.anonymized_at is null)
execute function private.forget_texts();

grant execute on function
  private.queue_text_check(uuid, uuid, public.text_kind, uuid, text), private.passed_text(uuid, public.text_kind, text)
to app_definer;
