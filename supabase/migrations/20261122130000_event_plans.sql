-- What an event may set beyond its first day: an early closing, a limit to the difference between the sexes, teams.
-- Whatever makes no sense is refused with a sentence, to staff in the console and to organizers on the phone alike.

alter table public.events
  add column signup_is_closed boolean not null default false,
  add column max_difference integer check (max_difference between 1 and 100),
  add column difference_from integer not null default 0 check (difference_from between 0 and 10000),
  add column team_min_size integer check (team_min_size between 3 and 10),
  add column team_max_size integer check (team_max_size between 3 and 10),
  add column finished_at timestamptz,
  add constraint team_sizes_are_a_range check (
    (team_min_size is null) = (team_max_size is null) and team_min_size <= team_max_size
  );
comment on column public.events.signup_is_closed is '报名是否提前关闭；改回 false 就重新开放（还没到截止时间的）';
comment on column public.events.max_difference is '男女人数最多相差几人，空着不限；多出来的先候补，另一方有人报名就递补';
comment on column public.events.difference_from is '男女合计报到多少人以后才限制相差人数，0 表示一开始就限制';
comment on column public.events.team_min_size is '组队报名时每队至少几人（3–10），与最多几人一起填；空着是个人报名。组队时名额按队数算';
comment on column public.events.finished_at is '结束后整理到场情况的时间，系统填写';
comment on column public.events.team_max_size is '组队报名时每队最多几人（3–10）';

-- Organizers make and change events through the functions, which say who they are.
grant insert on public.events to app_definer;
grant insert, delete on public.event_pools to app_definer;

create function private.event_fault(event public.events, out field text, out sentence text)
language plpgsql immutable
set search_path = ''
as $$
declare
  fault constant text[] := case
    when length(trim(event.title)) not between 4 and 60 then array['title', '活动名称要 4 到 60 个字。']
    when length(event.place_name) not between 2 and 60 then array['placeName', '地点名称要 2 到 60 个字。']
    when length(event.address) not between 2 and 100 then array['address', '详细地址要 2 到 100 个字。']
    when event.region_code !~ '^34\d{4}$' then array['regionCode', '所在地要是安徽省内的市、县（区）。']
    when (event.latitude is null) <> (event.longitude is null) then array['latitude', '经度和纬度要一起填，或都不填。']
    when event.ends_at <= event.starts_at then array['endsAt', '结束时间要晚于开始时间。']
    when event.signup_closes_at <= event.signup_opens_at then array['signupClosesAt', '报名截止时间要晚于报名开始时间。']
    when event.signup_closes_at > event.ends_at then array['signupClosesAt', '报名截止时间不能晚于活动结束时间。']
    when event.signup_opens_at >= event.ends_at then array['signupOpensAt', '报名开始时间要早于活动结束时间。']
    when event.cancel_deadline > event.starts_at then array['cancelDeadline', '取消报名的截止时间不能晚于活动开始时间。']
    when event.cancel_deadline < event.signup_opens_at then array['cancelDeadline', '取消报名的截止时间不能早于报名开始时间。']
    when (event.male_min_age is null) <> (event.male_max_age is null) then array['conditions.maleAge', '男性最小年龄和最大年龄要一起填，或都不填。']
    when (event.female_min_age is null) <> (event.female_max_age is null) then array['conditions.femaleAge', '女性最小年龄和最大年龄要一起填，或都不填。']
    when event.male_min_age > event.male_max_age then array['conditions.maleAge', '男性最小年龄不能大于最大年龄。']
    when event.female_min_age > event.female_max_age then array['conditions.femaleAge', '女性最小年龄不能大于最大年龄。']
    when least(event.male_min_age, event.female_min_age) < 18 or greatest(event.male_max_age, event.female_max_age) > 70
      then array['conditions.maleAge', '年龄要在 18 到 70 岁之间。']
    when event.waitlist_size not between 0 and 10000 then array['waitlistSize', '候补人数上限要在 0 到 10000 之间。']
    when event.offer_hours not between 1 and 168 then array['offerHours', '候补确认的时间要在 1 到 168 小时之间。']
    when event.retention_days not between 1 and 90 then array['retentionDays', '个人信息最多保存 90 天，至少 1 天。']
    when event.max_difference not between 1 and 100 then array['maxDifference', '男女最多相差的人数要在 1 到 100 之间。']
    when event.difference_from not between 0 and 10000 then array['differenceFrom', '从多少人开始限制要在 0 到 10000 之间。']
    when (event.team_min_size is null) <> (event.team_max_size is null) then array['teamSize', '每队至少几人和最多几人要一起填，或都不填。']
    when event.team_min_size not between 3 and 10 or event.team_max_size not between 3 and 10 then array['teamSize', '每队要 3 到 10 人。']
    when event.team_min_size > event.team_max_size then array['teamSize', '每队至少几人不能大于最多几人。']
    when event.team_min_size is not null and event.kind not in ('劳动和技能竞赛', '文体活动', '读书活动')
      then array['teamSize', format('“%s”不能组队报名。', event.kind)]
    when event.team_min_size is not null and event.max_difference is not null
      then array['maxDifference', '组队报名不能再限制男女相差人数。']
  end;
begin
  field := fault[1];
  sentence := fault[2];
end
$$;
comment on function private.event_fault is
  'The first thing about an event that makes no sense: the field of shared/api and a Chinese sentence, or nothing.';

-- One refusal, two ways to hear it: the API as invalid_input with field and sentence, the console as a sentence.
create function private.refuse_plan(field text, sentence text) returns void
language plpgsql
set search_path = ''
as $$
begin
  if current_user = 'app_definer' then
    perform private.raise_code(422, 'invalid_input', format('%s %s', field, sentence));
  end if;
  perform private.refuse('event_makes_no_sense', sentence);
end
$$;
comment on function private.refuse_plan is 'Refuses what an event sets, to whoever sets it.';

create or replace function private.guard_event_update() returns trigger
language plpgsql
set search_path = ''
as $$
declare
  systems constant text[] := array['id', 'created_at', 'anonymized_at', 'finished_at', 'reminded_for', 'list_published_at'];
  system_column text;
begin
  if current_user <> 'app_definer' then
    foreach system_column in array systems loop
      if to_jsonb(new) -> system_column is distinct from to_jsonb(old) -> system_column then
        perform private.refuse('read_only', format('“%s”这一列由系统填写，不能修改。', system_column));
      end if;
    end loop;
    if new.state = '已取消' and new.canceled_reason is null then
      perform private.refuse('reason_required', '取消活动请写明原因（canceled_reason），报名的人会看到。');
    end if;
    if old.state = '已取消' and new.state <> '已取消' then
      perform private.refuse('event_canceled', '已取消的活动不能恢复，请新建一个活动。');
    end if;
    if old.state = '已发布' and new.state = '草稿' then
      perform private.refuse('event_published', '已发布的活动不能改回草稿。不办了请改成“已取消”，系统会通知报名的人。');
    end if;
  end if;
  if old.state = '草稿' and new.state = '已发布' then
    if not exists (select from public.event_pools as seats where seats.event_id = new.id) then
      perform private.refuse_plan('pools', '还没有设置名额（event_pools），不能发布。');
    end if;
    if new.max_difference is not null
      and (select count(*) from public.event_pools as seats where seats.event_id = new.id and seats.pool <> '不限') < 2 then
      perform private.refuse_plan('maxDifference', '限制男女相差人数，要男、女两个名额都设置。');
    end if;
    if new.team_min_size is not null
      and exists (select from public.event_pools as seats where seats.event_id = new.id and seats.pool <> '不限') then
      perform private.refuse_plan('pools', '组队报名的名额不分男女，请设置“不限”，按队数算。');
    end if;
  end if;
  if (new.kind, new.team_min_size is null, new.asks_id_number) <> (old.kind, old.team_min_size is null, old.asks_id_number)
    and exists (select from public.signups as signup where signup.event_id = new.id) then
    perform private.refuse_plan('kind', '已经有人报名，不能再改活动类型、是否组队、是否填身份证号。');
  end if;
  return new;
end
$$;

create function private.guard_event_plan() returns trigger
language plpgsql
set search_path = ''
as $$
declare
  fault record;
begin
  select * into fault from private.event_fault(new);
  if fault.sentence is not null then
    perform private.refuse_plan(fault.field, fault.sentence);
  end if;
  return new;
end
$$;
create trigger c_guard_plan before insert or update on public.events
for each row execute function private.guard_event_plan();

grant execute on function private.event_fault(public.events), private.refuse_plan(text, text) to app_definer, staff;
grant execute on function private.raise_code(integer, text, text) to staff;
