-- Opening and closing 双向选择: the organizer's part, with numbers only.

create function private.choice_counts_json(event public.events) returns jsonb
language sql stable
set search_path = ''
as $$
  select jsonb_build_object(
    'phase', case when round.event_id is null then '未开始' when round.closed_at is not null then '已结束' else '选择中' end,
    'remainingSeconds', greatest(0, ceil(extract(epoch from round.ends_at - now()))::integer),
    'men', count(*) filter (where signup.sex = '男'),
    'women', count(*) filter (where signup.sex = '女'),
    'saved', (select count(*) / 3 from private.choices as pick where pick.event_id = event.id),
    'pairs', round.pairs
  )
  from (select event.id as event_id) as asked
  left join public.choice_rounds as round on round.event_id = asked.event_id
  left join public.signups as signup on signup.event_id = asked.event_id and signup.status = '已签到'
  group by round.event_id, round.ends_at, round.closed_at, round.pairs
$$;
comment on function private.choice_counts_json is 'ChoiceCounts of shared/api: numbers, never names.';

grant execute on function private.choice_counts_json(public.events) to app_definer;

create function api.get_choice_counts(event_id uuid) returns jsonb
language sql stable
security definer
set search_path = ''
as $$ select private.choice_counts_json(private.managed_event(event_id)) $$;
comment on function api.get_choice_counts is 'For the event''s organizer: whether the round is open, how many are there, have saved, and formed pairs.';

create function api.open_choices(event_id uuid, minutes integer) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  event constant public.events := private.managed_event(event_id);
begin
  if minutes is null or minutes not between 1 and 60 then
    perform private.raise_code(422, 'invalid_input');
  end if;
  if event.state = '已取消' then
    perform private.raise_code(409, 'event_canceled');
  end if;
  if event.anonymized_at is not null or exists (
    select from public.choice_rounds as round where round.event_id = event.id and round.closed_at is not null
  ) then
    perform private.raise_code(409, 'choice_closed');
  end if;
  if (
    select count(distinct signup.sex) < 2 from public.signups as signup
    where signup.event_id = event.id and signup.status = '已签到'
  ) then
    perform private.raise_code(409, 'nobody_to_choose');
  end if;
  insert into public.choice_rounds (event_id, ends_at) values (event.id, now() + make_interval(mins => minutes))
  on conflict on constraint choice_rounds_pkey do nothing;
  if found then
    perform private.send_message(signup.worker_id, '双向选择开始了',
      format('“%s”现在可以选了，选最多 3 位，%s 分钟内有效。', event.title, minutes), private.encounter_link(event.id))
    from public.signups as signup
    where signup.event_id = event.id and signup.status = '已签到';
  else
    update public.choice_rounds as round set ends_at = now() + make_interval(mins => minutes)
    where round.event_id = event.id and round.closed_at is null;
    if not found then
      perform private.raise_code(409, 'choice_closed');
    end if;
  end if;
  return private.choice_counts_json(event);
end
$$;
comment on function api.open_choices is
  'Opens the one round of an event for so many minutes, or gives an open one so many minutes from now; both sexes must be there.';

create function api.close_choices(event_id uuid) returns jsonb
language plpgsql
security definer
set search_path = ''
as $$
declare
  event constant public.events := private.managed_event(event_id);
begin
  if not exists (select from public.choice_rounds as round where round.event_id = event.id) then
    perform private.raise_code(409, 'choice_closed');
  end if;
  perform private.close_choice_round(event.id);
  return private.choice_counts_json(event);
end
$$;
comment on function api.close_choices is 'Ends the round for good: pairs learn of it, everything else is deleted.';

call private.hand_over_api_functions();
grant execute on function api.get_choice_counts(uuid), api.open_choices(uuid, integer), api.close_choices(uuid) to authenticated;
