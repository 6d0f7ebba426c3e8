-- Working the rounds of an evening: the organizer plans and plays them, a participant asks for the own table.

create function api.get_round_board(event_id uuid) returns jsonb
language sql stable
security definer
set search_path = ''
as $$ select private.round_board_json(private.managed_event(event_id)) $$;
comment on function api.get_round_board is 'For the event''s organizer, through the functions: the whole plan, who is here and who left.';

create function api.save_round_plan(event_id uuid, known_version integer, plan jsonb, minutes integer, left_signups uuid[]) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  event constant public.events := private.managed_event(event_id);
begin
  if event.state = '已取消' or event.anonymized_at is not null then
    perform private.raise_code(409, 'event_canceled');
  end if;
  if known_version = 0 then
    insert into private.round_plans as kept (event_id, plan, minutes, left_signups)
    values (event.id, save_round_plan.plan, save_round_plan.minutes, save_round_plan.left_signups)
    on conflict on constraint round_plans_pkey do nothing;
  else
    update private.round_plans as kept
    set plan = save_round_plan.plan, minutes = save_round_plan.minutes, left_signups = save_round_plan.left_signups,
      version = kept.version + 1,
      phase = case kept.phase when '已结束' then '已排座' else kept.phase end
    where kept.event_id = event.id and kept.version = known_version
      and jsonb_array_length(save_round_plan.plan) >= kept.current_round;
  end if;
  if not found then
    perform private.raise_code(409, 'rounds_changed');
  end if;
  return private.round_board_json(event);
end
$$;
comment on function api.save_round_plan is
  'Keeps a plan made from the version that is known (0: none yet); somebody else''s change meanwhile refuses it with rounds_changed.';

create function api.control_rounds(event_id uuid, known_version integer, action text) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  event constant public.events := private.managed_event(event_id);
  kept private.round_plans;
begin
  select * into kept from private.round_plans as found_plan where found_plan.event_id = event.id for update;
  if kept.event_id is null then
    perform private.raise_code(409, 'rounds_not_planned');
  end if;
  if kept.version <> known_version then
    perform private.raise_code(409, 'rounds_changed');
  end if;
  case
    when action = '开始下一轮' and kept.phase <> '已结束' and kept.current_round < jsonb_array_length(kept.plan) then
      kept.current_round := kept.current_round + 1;
      kept.phase := '进行中';
      kept.paused_seconds := null;
      kept.round_ends_at := now() + make_interval(mins => kept.minutes);
    when action = '暂停' and kept.phase = '进行中' then
      kept.paused_seconds := private.remaining_seconds(kept);
      kept.phase := '暂停';
      kept.round_ends_at := null;
    when action = '继续' and kept.phase = '暂停' then
      kept.round_ends_at := now() + make_interval(secs => kept.paused_seconds);
      kept.phase := '进行中';
      kept.paused_seconds := null;
    when action in ('结束', '开始下一轮') then
      kept.phase := '已结束';
      kept.round_ends_at := null;
      kept.paused_seconds := null;
    else null;
  end case;
  update private.round_plans as played
  set current_round = kept.current_round, phase = kept.phase, round_ends_at = kept.round_ends_at,
    paused_seconds = kept.paused_seconds, version = played.version + 1
  where played.event_id = event.id;
  return private.round_board_json(event);
end
$$;
comment on function api.control_rounds is
  'Plays the plan of the version that is known: the next round (after the last one: the end), pause, go on, end. A second tap meanwhile is rounds_changed.';

create function api.list_met_pairs(trade_union_id text) returns jsonb
language sql stable
security definer
set search_path = ''
as $$
  select coalesce(jsonb_agg(met.pair order by met.pair), '[]') from private.met_pairs as met
  where met.trade_union_id = list_met_pairs.trade_union_id
$$;
comment on function api.list_met_pairs is 'Tokens of who has met at events of this union, all of them. For the functions'' service key only.';

create function api.save_met_pairs(event_id uuid, pairs text[]) returns boolean
language plpgsql
security definer
set search_path = ''
as $$
begin
  insert into private.met_pairs (pair, event_id, trade_union_id)
  select distinct token, event.id, event.trade_union_id
  from unnest(pairs) as token cross join public.events as event
  where event.id = save_met_pairs.event_id and event.anonymized_at is null
  order by token
  on conflict do nothing;
  return true;
end
$$;
comment on function api.save_met_pairs is 'Notes who sat together in a round that began. For the functions'' service key only.';

create function api.get_my_round(event_id uuid) returns jsonb
language plpgsql stable
security definer
set search_path = ''
as $$
declare
  own_signup constant public.signups := private.checked_in_signup(event_id);
  kept private.round_plans;
  own_table jsonb;
begin
  select * into kept from private.round_plans as found_plan where found_plan.event_id = get_my_round.event_id;
  if kept.phase in ('进行中', '暂停') then
    select entry into own_table from jsonb_array_elements(kept.plan -> (kept.current_round - 1)) as entry
    where own_signup.id::text in (entry ->> 'man', entry ->> 'woman');
  end if;
  return jsonb_build_object(
    'phase', coalesce(kept.phase, '未排座'),
    'currentRound', coalesce(kept.current_round, 0),
    'roundCount', coalesce(jsonb_array_length(kept.plan), 0),
    'remainingSeconds', private.remaining_seconds(kept),
    'place', case when own_table is not null then jsonb_build_object(
      'table', own_table -> 'table',
      'partnerSeat', (
        select partner.seat_label from public.signups as partner
        where partner.id::text in (own_table ->> 'man', own_table ->> 'woman') and partner.id <> own_signup.id
      )
    ) end
  );
end
$$;
comment on function api.get_my_round is 'For who is checked in: the round, how long still, the own table and the partner''s seat number.';

call private.hand_over_api_functions();
grant execute on function
  api.get_round_board(uuid), api.save_round_plan(uuid, integer, jsonb, integer, uuid[]), api.control_rounds(uuid, integer, text),
  api.get_my_round(uuid)
to authenticated;
grant execute on function api.list_met_pairs(text), api.save_met_pairs(uuid, text[]) to service_role;
