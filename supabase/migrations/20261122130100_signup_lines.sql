-- 报名序号 counts within one event, and whoever stands in line for a whole team holds its one seat.

-- The owner's triggers keep everybody but the system from signups: numbering anew is the system's.
alter table public.signups disable trigger user;
alter table public.signups alter column number drop identity;
alter table public.signups drop constraint signups_number_key;
update public.signups as signup set number = counted.place
from (
  select id, row_number() over (partition by event_id order by number) as place from public.signups
) as counted
where counted.id = signup.id;

create table public.teams (
  id uuid primary key default gen_random_uuid(),
  event_id uuid not null references public.events (id),
  name text not null check (length(name) between 2 and 20),
  invitation_code text not null unique,
  created_at timestamptz not null default now(),
  dissolved_at timestamptz,
  anonymized_at timestamptz
);
create unique index one_live_team_of_a_name on public.teams (event_id, name) where dissolved_at is null and anonymized_at is null;
comment on table public.teams is '队伍：组队报名的活动里每队一行。由系统填写，只供查看';
comment on column public.teams.id is '编号';
comment on column public.teams.event_id is '活动';
comment on column public.teams.name is '队名，2–20 字';
comment on column public.teams.invitation_code is '邀请码，队员凭它加入';
comment on column public.teams.created_at is '建队时间';
comment on column public.teams.dissolved_at is '解散时间；空着是还在';
comment on column public.teams.anonymized_at is '清除队名的时间';
call private.guard_table('public.teams');
alter table public.teams enable row level security;
create policy "api functions keep teams" on public.teams for all to app_definer using (true) with check (true);
create policy "staff read teams" on public.teams for select to staff using (true);
grant select, insert, update on public.teams to app_definer;
grant select on public.teams to staff;

alter table public.signups
  add column line_number bigint,
  add column team_id uuid references public.teams (id),
  add column holds_seat boolean not null default true;
update public.signups set line_number = number;
alter table public.signups enable trigger user;
alter table public.signups alter column line_number set not null;
alter table public.signups add constraint only_team_members_hold_no_seat check (holds_seat or team_id is not null);
comment on column public.signups.number is '报名顺序号，每个活动从 1 开始';
comment on column public.signups.line_number is '候补按这个顺序；换队长时随队伍走，其他时候就是报名顺序号';
comment on column public.signups.team_id is '队伍；个人报名为空';
comment on column public.signups.holds_seat is '是否占名额：队员不占，由队长占全队的一个';

drop index public.signups_roster;
drop index public.signups_waitlist;
-- one_signup_per_submission begins with the worker too.
drop index public.signups_worker;
create unique index one_number_per_signup on public.signups (event_id, number);
create index signups_waitlist on public.signups (event_id, pool, line_number) where status = '候补' and holds_seat;
create index signups_pending on public.signups (event_id, pool) where status = '待审核' and holds_seat;
create index signups_team on public.signups (team_id) where team_id is not null;
create unique index one_captain_per_team on public.signups (team_id)
where holds_seat and status in ('待审核', '已确认', '候补', '待确认', '已签到');

create table private.signup_counters (
  event_id uuid primary key references public.events (id) on delete cascade,
  last_number integer not null default 0,
  is_closed boolean not null default false
);
comment on table private.signup_counters is
  'The last number given to a signup of an event, and whether its list is fixed. Apart from the event, so that counting locks no row that anybody edits.';
alter table private.signup_counters enable row level security;
create policy "api functions count signups" on private.signup_counters for all to app_definer using (true) with check (true);
grant select, insert, update on private.signup_counters to app_definer;
insert into private.signup_counters (event_id, last_number)
select event_id, max(number) from public.signups group by event_id;

create function private.next_signup_number(event_id uuid) returns integer
language plpgsql
set search_path = ''
as $$
declare
  given private.signup_counters;
begin
  update private.signup_counters as counter set last_number = counter.last_number + 1
  where counter.event_id = next_signup_number.event_id
  returning * into given;
  if given.event_id is null then
    insert into private.signup_counters as counter (event_id, last_number) values (next_signup_number.event_id, 1)
    on conflict on constraint signup_counters_pkey do update set last_number = counter.last_number + 1
    returning * into given;
  end if;
  if given.is_closed then
    perform private.raise_code(409, 'signup_closed');
  end if;
  return given.last_number;
end
$$;
comment on function private.next_signup_number is
  'The next number of an event, in the order of arrival and without gaps: the last lock of a signup, after the pool''s. Nobody gets one once the list is fixed.';
grant execute on function private.next_signup_number(uuid) to app_definer;
