-- 双向选择: who would like to meet again. Nobody reads a pick here, the tables' owner included: a row holds tokens under a
-- key that only the functions have (CHOICE_SECRET), and says neither who chose nor whom nor when. Why, and what an owner
-- could still infer by watching: docs/decisions/0025.

create table public.choice_rounds (
  event_id uuid primary key references public.events (id) on delete cascade,
  opened_at timestamptz not null default now(),
  ends_at timestamptz not null,
  closed_at timestamptz,
  pairs integer check (pairs >= 0),
  constraint pairs_are_counted_at_closing check ((closed_at is null) = (pairs is null))
);
comment on table public.choice_rounds is '双向选择：组织者在签到以后打开，一个活动一次。只记成功了几对，谁选了谁没有人看得到';
comment on column public.choice_rounds.event_id is '活动';
comment on column public.choice_rounds.opened_at is '组织者打开的时间';
comment on column public.choice_rounds.ends_at is '到这个时间不能再选；组织者可以延长';
comment on column public.choice_rounds.closed_at is '组织者结束的时间；没有互相选中的选择这时全部删除';
comment on column public.choice_rounds.pairs is '互相选中几对；只有数字，统计用';

-- Three rows for each person who has saved, however many they picked: unused slots hold random bytes that look the same.
create table private.choices (
  slot text primary key check (length(slot) = 43),
  event_id uuid not null references public.choice_rounds (event_id) on delete cascade,
  direction text not null unique check (length(direction) = 43),
  pair text not null check (length(pair) = 43)
);
create index choices_event on private.choices (event_id, pair);
comment on table private.choices is
  'Picks of an open round as tokens: slot (one of three of a chooser), direction (who whom), pair (both, in either order). No chooser, no time, no order.';

create table private.choice_matches (
  pair text primary key check (length(pair) = 43),
  event_id uuid not null references public.choice_rounds (event_id) on delete cascade
);
create index choice_matches_event on private.choice_matches (event_id);
comment on table private.choice_matches is 'Pair tokens that met at closing: only the functions can tell whose they are.';

create table private.choice_exchanges (
  direction text primary key check (length(direction) = 43),
  event_id uuid not null references public.choice_rounds (event_id) on delete cascade,
  sealed text not null check (length(sealed) between 40 and 1000)
);
create index choice_exchanges_event on private.choice_exchanges (event_id);
comment on table private.choice_exchanges is 'Contacts that one of a pair agreed to give, sealed by the functions.';

call private.guard_table('public.choice_rounds');
call private.guard_table('private.choices');
call private.guard_table('private.choice_matches');
call private.guard_table('private.choice_exchanges');

alter table public.choice_rounds enable row level security;
create policy "api functions keep rounds of choice" on public.choice_rounds for all to app_definer using (true) with check (true);
create policy "staff read rounds of choice" on public.choice_rounds for select to staff using (true);
grant select, insert, update on public.choice_rounds to app_definer;
grant select on public.choice_rounds to staff;
alter table private.choices enable row level security;
create policy "api functions keep picks" on private.choices for all to app_definer using (true) with check (true);
grant select, insert, delete on private.choices to app_definer;
alter table private.choice_matches enable row level security;
create policy "api functions keep matches" on private.choice_matches for all to app_definer using (true) with check (true);
grant select, insert, delete on private.choice_matches to app_definer;
alter table private.choice_exchanges enable row level security;
create policy "api functions keep contacts" on private.choice_exchanges for all to app_definer using (true) with check (true);
grant select, insert, update, delete on private.choice_exchanges to app_definer;

create function private.close_choice_round(event_id uuid) returns void
language plpgsql
set search_path = ''
as $$
declare
  formed integer;
begin
  perform from public.choice_rounds as round
  where round.event_id = close_choice_round.event_id and round.closed_at is null
  for update;
  if not found then
    return;
  end if;
  insert into private.choice_matches (pair, event_id)
  select pick.pair, pick.event_id from private.choices as pick
  where pick.event_id = close_choice_round.event_id
  group by pick.event_id, pick.pair having count(*) = 2
  order by pick.pair;
  get diagnostics formed = row_count;
  delete from private.choices as pick where pick.event_id = close_choice_round.event_id;
  update public.choice_rounds as round set closed_at = now(), pairs = formed
  where round.event_id = close_choice_round.event_id;
  -- The same words for everybody: a message that only pairs got would tell who they are.
  perform private.send_message(signup.worker_id, '双向选择结束了', '来看看有没有人和您互相选中。只有互相选中的两个人才会知道。',
    private.encounter_link(signup.event_id))
  from public.signups as signup
  where signup.event_id = close_choice_round.event_id and signup.status = '已签到';
end
$$;
comment on function private.close_choice_round is
  'Keeps the pair tokens that stand twice and their number, deletes every pick, tells everybody who was there. Twice is the same as once.';

create function private.encounter_link(event_id uuid) returns text
language sql immutable
set search_path = ''
as $$ select format('/events/%s/encounter', event_id) $$;

create function private.close_forgotten_choices() returns integer
language plpgsql
set search_path = ''
as $$
declare
  forgotten uuid;
  closed integer := 0;
begin
  for forgotten in
    select round.event_id from public.choice_rounds as round
    where round.closed_at is null and round.ends_at < now() - interval '12 hours'
  loop
    perform private.close_choice_round(forgotten);
    closed := closed + 1;
  end loop;
  return closed;
end
$$;
comment on function private.close_forgotten_choices is 'Ends rounds that no organizer closed within half a day, so that no pick stays.';
insert into private.jobs (name, function_name, run_every) values ('close-forgotten-choices', 'close_forgotten_choices', interval '1 hour');

create function private.forget_choices() returns trigger
language plpgsql
security definer
set search_path = ''
as $$
begin
  delete from private.choices as pick where pick.event_id = new.id;
  delete from private.choice_matches as pair where pair.event_id = new.id;
  delete from private.choice_exchanges as contact where contact.event_id = new.id;
  update public.choice_rounds as round set closed_at = now(), pairs = 0
  where round.event_id = new.id and round.closed_at is null;
  return null;
end
$$;
comment on function private.forget_choices is 'With the signups'' personal data goes all of mutual choice but the number of pairs.';
alter function private.forget_choices owner to app_definer;
create trigger forget_choices after update of anonymized_at on public.events
for each row when (new.anonymized_at is not null and old.anonymized_at is null)
execute function private.forget_choices();

grant execute on function
  private.close_choice_round(uuid), private.encounter_link(uuid), private.close_forgotten_choices()
to app_definer;
