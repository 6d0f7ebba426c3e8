-- Taking part in 双向选择. Who may is asked as the worker; what is written comes with the functions' own key and names nobody.

create function private.checked_in_signup(event_id uuid) returns public.signups
language plpgsql stable
set search_path = ''
as $$
declare
  own_signup public.signups;
begin
  select * into own_signup from public.signups as own
  where own.event_id = checked_in_signup.event_id and own.worker_id = private.current_worker_id() and own.status = '已签到';
  if own_signup.id is null then
    perform private.published_event(event_id);
    perform private.raise_code(409, 'check_in_first');
  end if;
  return own_signup;
end
$$;
comment on function private.checked_in_signup is 'The caller''s signup once they are checked in; anybody else gets check_in_first.';

create function private.person_met_json(other public.signups) returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'signupId', other.id,
    'seatLabel', other.seat_label,
    'nickname', private.passed_text(other.id, '昵称', other.nickname),
    'introduction', private.passed_text(other.id, '自我介绍', other.introduction)
  )
$$;
comment on function private.person_met_json is
  'What checked-in participants see of each other: seat number, nickname and introduction, the two only once checked.';

create function api.get_choice_round(event_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = ''
as $$
declare
  own_signup constant public.signups := private.checked_in_signup(event_id);
  round public.choice_rounds;
begin
  select * into round from public.choice_rounds as found where found.event_id = get_choice_round.event_id;
  return jsonb_build_object(
    'phase', case when round.event_id is null then '未开始' when round.closed_at is not null then '已结束' else '选择中' end,
    'remainingSeconds', greatest(0, ceil(extract(epoch from round.ends_at - now()))::integer),
    'signupId', own_signup.id,
    'people', (
      select coalesce(jsonb_agg(private.person_met_json(other) order by length(other.seat_label), other.seat_label), '[]')
      from public.signups as other
      where round.event_id is not null and other.event_id = own_signup.event_id and other.sex <> own_signup.sex
        and other.status = '已签到' and other.seat_label is not null and other.anonymized_at is null
    )
  );
end
$$;
comment on function api.get_choice_round is
  'For who is checked in: whether the round is open, how long still, and the other sex''s checked-in people once it opened.';

create function private.open_round(event_id uuid) returns void
language plpgsql
set search_path = ''
as $$
begin
  perform from public.choice_rounds as round
  where round.event_id = open_round.event_id and round.closed_at is null and round.ends_at > now()
  for update;
  if not found then
    perform private.raise_code(409, 'choice_closed');
  end if;
end
$$;
comment on function private.open_round is 'Locks a round that can be chosen in, or refuses: one save at a time, and none while it is being closed.';

create function api.list_choices(event_id uuid) returns jsonb
language sql stable
security definer
set search_path = ''
as $$
  select coalesce(jsonb_agg(jsonb_build_object('slot', pick.slot, 'direction', pick.direction) order by pick.slot), '[]')
  from private.choices as pick where pick.event_id = list_choices.event_id
$$;
comment on function api.list_choices is
  'All tokens of a round, so that a question for one person''s does not say whose they are. For the functions'' service key only.';

create function api.save_choices(event_id uuid, slots text[], directions text[], pairs text[]) returns boolean
language plpgsql
security definer
set search_path = ''
as $$
begin
  if cardinality(slots) <> 3 or cardinality(directions) <> 3 or cardinality(pairs) <> 3 then
    perform private.raise_code(422, 'invalid_input');
  end if;
  perform private.open_round(event_id);
  -- The whole round is written anew in the order of its tokens: xmin and ctid are the same story for every row.
  with before as (
    delete from private.choices as pick where pick.event_id = save_choices.event_id
    returning pick.slot, pick.direction, pick.pair
  )
  insert into private.choices (slot, event_id, direction, pair)
  select row.slot, save_choices.event_id, row.direction, row.pair
  from (
    select * from before where before.slot <> all (slots)
    union all
    select * from unnest(slots, directions, pairs)
  ) as row (slot, direction, pair)
  order by row.slot;
  return true;
end
$$;
comment on function api.save_choices is
  'Puts three rows in place of the three of the same slots: a chooser has three slots, so nobody has more than three picks, and saving twice is the same as once. For the functions'' service key only.';

create function api.list_matches(event_id uuid) returns jsonb
language sql stable
security definer
set search_path = ''
as $$
  select jsonb_build_object(
    'pairs', (
      select coalesce(jsonb_agg(match.pair order by match.pair), '[]')
      from private.choice_matches as match where match.event_id = list_matches.event_id
    ),
    'exchanges', (
      select coalesce(jsonb_agg(jsonb_build_object('direction', contact.direction, 'sealed', contact.sealed) order by contact.direction), '[]')
      from private.choice_exchanges as contact where contact.event_id = list_matches.event_id
    )
  )
$$;
comment on function api.list_matches is 'Pair tokens and sealed contacts of a closed round, all of them. For the functions'' service key only.';

create function api.save_exchange(event_id uuid, direction text, sealed text) returns boolean
language plpgsql
security definer
set search_path = ''
as $$
begin
  perform from public.choice_rounds as round join public.events as event on event.id = round.event_id
  where round.event_id = save_exchange.event_id and round.closed_at is not null and event.anonymized_at is null;
  if not found then
    perform private.raise_code(409, 'choice_closed');
  end if;
  insert into private.choice_exchanges (direction, event_id, sealed)
  values (save_exchange.direction, save_exchange.event_id, save_exchange.sealed)
  on conflict on constraint choice_exchanges_pkey do update set sealed = excluded.sealed;
  return true;
end
$$;
comment on function api.save_exchange is
  'Keeps the sealed contact that one of a pair agreed to give; again replaces it. For the functions'' service key only.';

grant execute on function
  private.checked_in_signup(uuid), private.person_met_json(public.signups), private.open_round(uuid)
to app_definer;
call private.hand_over_api_functions();
grant execute on function api.get_choice_round(uuid) to authenticated;
grant execute on function
  api.list_choices(uuid), api.save_choices(uuid, text[], text[], text[]), api.list_matches(uuid), api.save_exchange(uuid, text, text)
to service_role;
