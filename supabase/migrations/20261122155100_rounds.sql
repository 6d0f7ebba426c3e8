-- 轮换相亲: rounds of a few minutes at tables for two. The functions make the plan (shared/event/rounds); here it is kept for
-- the evening, and of who sat together only tokens that nobody can read without the functions' key.

create table private.round_plans (
  event_id uuid primary key references public.events (id) on delete cascade,
  plan jsonb not null check (jsonb_typeof(plan) = 'array'),
  minutes integer not null check (minutes between 1 and 30),
  current_round integer not null default 0 check (current_round >= 0),
  phase text not null default '已排座' check (phase in ('已排座', '进行中', '暂停', '已结束')),
  round_ends_at timestamptz,
  paused_seconds integer check (paused_seconds >= 0),
  left_signups uuid[] not null default '{}',
  version integer not null default 1,
  constraint a_running_round_has_an_end check ((phase = '进行中') = (round_ends_at is not null)),
  constraint a_paused_round_keeps_its_rest check ((phase = '暂停') = (paused_seconds is not null)),
  constraint no_round_beyond_the_plan check (current_round <= jsonb_array_length(plan))
);
comment on table private.round_plans is
  'The seat plan of one evening: rounds of tables with the signups of a man and a woman. Gone a day after the event.';

create table private.met_pairs (
  pair text primary key check (length(pair) = 43),
  event_id uuid not null references public.events (id) on delete cascade,
  trade_union_id text not null references public.trade_unions (id)
);
create index met_pairs_event on private.met_pairs (event_id);
create index met_pairs_trade_union on private.met_pairs (trade_union_id);
comment on table private.met_pairs is
  'Who has sat together at events of a trade union, as tokens of the functions: so that nobody is seated together twice. Deleted with the event''s personal data.';

call private.guard_table('private.round_plans');
call private.guard_table('private.met_pairs');
alter table private.round_plans enable row level security;
create policy "api functions keep plans" on private.round_plans for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.round_plans to app_definer;
alter table private.met_pairs enable row level security;
create policy "api functions keep who met" on private.met_pairs for all to app_definer using (true) with check (true);
grant select, insert, delete on private.met_pairs to app_definer;

create function private.forget_rounds() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  delete from private.met_pairs as met where met.event_id = new.id;
  delete from private.round_plans as old_plan where old_plan.event_id = new.id;
  return null;
end
$$;
comment on function private.forget_rounds is 'With the signups'' personal data goes who sat with whom.';
alter function private.forget_rounds owner to app_definer;
create trigger forget_rounds after update of anonymized_at on public.events
for each row when (new.anonymized_at is not null and old.anonymized_at is null)
execute function private.forget_rounds();

create function private.forget_round_plans() returns integer
language plpgsql
set search_path = ''
as $$
declare
  forgotten integer;
begin
  delete from private.round_plans as old_plan using public.events as event
  where event.id = old_plan.event_id and event.ends_at < now() - interval '1 day';
  get diagnostics forgotten = row_count;
  return forgotten;
end
$$;
comment on function private.forget_round_plans is 'A day after the event its seat plan is gone.';
insert into private.jobs (name, function_name, run_every) values ('forget-round-plans', 'forget_round_plans', interval '1 hour');

create function private.remaining_seconds(plan private.round_plans) returns integer
language sql stable
set search_path = ''
as $$
  select coalesce(plan.paused_seconds, greatest(0, ceil(extract(epoch from plan.round_ends_at - now()))::integer), 0)
$$;

create function private.round_board_json(event public.events) returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'tradeUnionId', event.trade_union_id,
    'phase', coalesce(kept.phase, '未排座'),
    'currentRound', coalesce(kept.current_round, 0),
    'minutes', coalesce(kept.minutes, 5),
    'remainingSeconds', private.remaining_seconds(kept),
    'version', coalesce(kept.version, 0),
    'plan', coalesce(kept.plan, '[]'),
    'people', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'signupId', signup.id, 'workerId', signup.worker_id, 'sex', signup.sex, 'seatLabel', signup.seat_label,
        'hasLeft', signup.id = any (coalesce(kept.left_signups, '{}')), 'isPresent', signup.status = '已签到'
      ) order by length(signup.seat_label), signup.seat_label), '[]')
      from public.signups as signup
      where signup.event_id = event.id and signup.seat_label is not null
        and (signup.status = '已签到' or kept.plan @? format('$[*][*] ? (@.man == "%s" || @.woman == "%s")', signup.id, signup.id)::jsonpath)
    )
  )
  from (select event.id as event_id) as asked
  left join private.round_plans as kept on kept.event_id = asked.event_id
$$;
comment on function private.round_board_json is 'The plan with everybody in it and everybody here, as the functions need it; phones get seat numbers only.';

grant execute on function
  private.forget_round_plans(), private.remaining_seconds(private.round_plans), private.round_board_json(public.events)
to app_definer;
