-- The day before, the end, and afterwards: a reminder, who did not come, thanks, and what people thought of it.

alter table public.events add column reminded_for timestamptz;
comment on column public.events.reminded_for is '已经提醒过的开始时间，系统填写；改了时间会再提醒';
create index events_unfinished on public.events (ends_at) where state = '已发布' and finished_at is null;

create function private.remind_attendees() returns integer
language plpgsql
set search_path = ''
as $$
declare
  event public.events;
  reminded integer := 0;
begin
  for event in
    select * from public.events as soon
    where soon.state = '已发布' and soon.starts_at > now() and soon.starts_at <= now() + interval '24 hours'
      and soon.reminded_for is distinct from soon.starts_at
    order by soon.id
    for update skip locked
  loop
    perform private.send_message(signup.worker_id, '活动快开始了',
      format('“%s”%s 开始，地点：%s（%s）。座位号 %s，到门口请打开票码。来不了请尽早取消，把名额留给别人。',
        event.title, private.clock_words(event.starts_at), event.place_name, event.address, signup.seat_label),
      private.signup_link(event.id))
    from public.signups as signup
    where signup.event_id = event.id and signup.status = '已确认';
    update public.events as told set reminded_for = told.starts_at where told.id = event.id;
    reminded := reminded + 1;
  end loop;
  return reminded;
end
$$;
comment on function private.remind_attendees is 'Tells who has a seat, once, a day before; again when the start moves.';

create function private.finish_event(event_id uuid) returns void
language plpgsql
set search_path = ''
as $$
declare
  event public.events;
  absent uuid;
begin
  perform from public.event_pools as seats where seats.event_id = finish_event.event_id order by seats.pool for update;
  update public.events as over set finished_at = now()
  where over.id = finish_event.event_id and over.state = '已发布' and over.finished_at is null and over.ends_at <= now()
  returning * into event;
  if event.id is null then
    return;
  end if;
  -- Without a single check-in nobody can be told to have been absent.
  if exists (select from public.signups as signup where signup.event_id = event.id and signup.status = '已签到') then
    for absent in
      update public.signups as signup set status = '未到场'
      where signup.event_id = event.id and signup.status = '已确认'
      returning signup.id
    loop
      perform private.record_signup_status(absent, '未到场', '活动结束，没有签到');
    end loop;
  end if;
  perform private.send_message(signup.worker_id, '谢谢您来参加',
    format('谢谢您参加“%s”。请用一分钟评价一下，帮我们下次办得更好。', event.title), private.signup_link(event.id))
  from public.signups as signup
  where signup.event_id = event.id and private.has_attended(signup);
end
$$;
comment on function private.finish_event is
  'Once, after the end: who was not checked in was absent (where check-in was used at all), who came is thanked.';

create function private.has_attended(signup public.signups) returns boolean
language sql stable
set search_path = ''
as $$
  select exists (
    select from public.events as event where event.id = signup.event_id and event.finished_at is not null
  ) and signup.status in ('已签到', '已确认')
$$;
comment on function private.has_attended is
  'Who was there, once the event is over: checked in, or confirmed where check-in was not used and nobody was marked absent.';

create function private.finish_events() returns integer
language plpgsql
set search_path = ''
as $$
declare
  over_id uuid;
  finished integer := 0;
begin
  -- Twelve hours: so long a door may bring scans that it made without signal.
  for over_id in
    select event.id from public.events as event
    where event.state = '已发布' and event.finished_at is null and event.ends_at <= now() - interval '12 hours'
    order by event.id
  loop
    perform private.finish_event(over_id);
    finished := finished + 1;
  end loop;
  return finished;
end
$$;

insert into private.jobs (name, function_name, run_every)
values ('remind-attendees', 'remind_attendees', interval '10 minutes'), ('finish-events', 'finish_events', interval '10 minutes');

-- Events from before are over: nobody is thanked for what was months ago.
update public.events as event set finished_at = now() where event.ends_at < now() - interval '7 days';

create table public.event_feedback (
  signup_id uuid primary key references public.signups (id),
  event_id uuid not null references public.events (id) on delete cascade,
  grade public.rating_grade not null,
  comment text check (length(comment) between 1 and 300),
  given_at timestamptz not null default now()
);
create index event_feedback_event on public.event_feedback (event_id);
comment on table public.event_feedback is '活动评价：参加过的人的评价，一人一次。由系统填写，只供查看';
comment on column public.event_feedback.signup_id is '报名';
comment on column public.event_feedback.event_id is '活动';
comment on column public.event_feedback.grade is '评价等级';
comment on column public.event_feedback.comment is '写的话，不超过 300 字；清除个人信息时一起清除';
comment on column public.event_feedback.given_at is '评价时间';
call private.guard_table('public.event_feedback');
alter table public.event_feedback enable row level security;
create policy "api functions keep feedback" on public.event_feedback for all to app_definer using (true) with check (true);
create policy "staff read feedback" on public.event_feedback for select to staff using (true);
grant select, insert, update on public.event_feedback to app_definer;
grant select on public.event_feedback to staff;

grant execute on function
  private.remind_attendees(), private.finish_event(uuid), private.has_attended(public.signups), private.finish_events()
to app_definer;

create function api.give_feedback(signup_id uuid, grade text, comment text default null) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  own_id constant uuid := private.current_worker_id();
  own_signup public.signups;
  words constant text := nullif(trim(give_feedback.comment), '');
begin
  select * into own_signup from public.signups as own where own.id = give_feedback.signup_id and own.worker_id = own_id;
  if own_signup.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  if not private.has_attended(own_signup) or own_signup.anonymized_at is not null then
    perform private.raise_code(409, 'not_attended');
  end if;
  insert into public.event_feedback (signup_id, event_id, grade, comment)
  values (own_signup.id, own_signup.event_id, give_feedback.grade::public.rating_grade, words)
  on conflict on constraint event_feedback_pkey do nothing;
  if not found and not exists (
    select from public.event_feedback as earlier
    where earlier.signup_id = own_signup.id and earlier.grade = give_feedback.grade::public.rating_grade
      and earlier.comment is not distinct from words
  ) then
    perform private.raise_code(409, 'already_rated');
  end if;
  return private.signup_json(own_signup);
end
$$;
comment on function api.give_feedback is 'What somebody who was there thinks of an event, once; the same again is harmless.';

create function api.finish_event(event_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  event public.events := private.managed_event(event_id);
begin
  if event.state <> '已发布' or event.ends_at > now() then
    perform private.raise_code(409, 'event_not_over');
  end if;
  perform private.finish_event(event.id);
  return private.managed_detail_json(event.id);
end
$$;
comment on function api.finish_event is
  'The organizer closes the books of an event that has ended: who was not checked in was absent. Twelve hours later a job does.';

create function api.list_event_feedback(event_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = ''
as $$
declare
  event public.events := private.managed_event(event_id);
begin
  return jsonb_build_object(
    'counts', (
      select jsonb_object_agg(listed.grade, (
        select count(*) from public.event_feedback as given where given.event_id = event.id and given.grade = listed.grade
      )) from unnest(enum_range(null::public.rating_grade)) as listed (grade)
    ),
    'comments', (
      select coalesce(jsonb_agg(jsonb_build_object('grade', said.grade, 'comment', said.comment) order by said.grade desc), '[]')
      from (
        select given.grade, given.comment from public.event_feedback as given
        where given.event_id = event.id and given.comment is not null
        order by md5(given.signup_id::text)
        limit 500
      ) as said
    )
  );
end
$$;
comment on function api.list_event_feedback is 'How many gave which grade, and what they wrote, without who wrote it.';

call private.hand_over_api_functions();
grant execute on function
  api.give_feedback(uuid, text, text), api.finish_event(uuid), api.list_event_feedback(uuid)
to authenticated;
