-- 轮换相亲: rounds of a few minutes at tables for two. The functions make the schedule (functions/encounter/rounds). It is
-- kept here for the evening. Who sat together is kept only as tokens, which nobody can read without the functions' key.
create table private.round_schedules (
  event_id uuid primary key references public.events (id) on delete cascade,
  schedule jsonb not null check (jsonb_typeof(schedule) = 'array') check (octet_length(schedule::text) <= 4000000),
  minutes integer not null check (minutes between 1 and 30),
  current_round integer not null default 0 check (current_round >= 0),
  phase text not null default '已排座' check (phase in ('已排座', '进行中', '暂停', '已结束')),
  round_ends_at timestamptz,
  paused_seconds integer check (paused_seconds >= 0),
  left_signups uuid[] not null default '{}' check (cardinality(left_signups) <= 2000),
  version integer not null default 1,
  wall_code text not null default private.invitation_code() check (length(wall_code) = 8),
  constraint wall_codes_are_different unique (wall_code),
  constraint a_running_round_has_an_end check ((phase = '进行中') = (round_ends_at is not null)),
  constraint a_paused_round_keeps_its_rest check ((phase = '暂停') = (paused_seconds is not null)),
  constraint no_round_beyond_the_schedule check (current_round <= jsonb_array_length(schedule))
);
comment on table private.round_schedules is
  'The schedule of one evening: rounds of tables with the signups of a man and a woman. The hall''s computer shows it by the wall_code, without an account. Deleted a day after the event.';

alter table private.round_schedules enable row level security;
create policy "api functions keep schedules" on private.round_schedules for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.round_schedules to app_definer;

create trigger a_guard_rows before insert or update or delete on private.round_schedules
for each row execute function private.guard_system_rows();
create trigger a_guard_truncate before truncate on private.round_schedules
for each statement execute function private.guard_system_rows();
