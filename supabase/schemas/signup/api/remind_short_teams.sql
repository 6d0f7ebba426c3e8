create function api.remind_short_teams(event_id uuid, client_token uuid) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
  captain public.signups;
  told integer := 0;
  sent public.event_messages;
begin
  select * into event from public.events as locked where locked.id = event.id for no key update;
  select * into sent from public.event_messages as earlier
  where earlier.event_id = event.id and earlier.client_token = remind_short_teams.client_token;
  if sent.id is not null then
    return private.event_message_json(sent);
  end if;
  if event.state <> '已发布' or event.list_published_at is not null or event.starts_at <= now() then
    perform private.raise_code(409, 'signup_closed');
  end if;
  if (select count(*) from public.event_messages as today
      where today.event_id = event.id and not today.is_for_one and (today.sent_at at time zone 'Asia/Shanghai')::date = private.today()) >= 5 then
    perform private.raise_code(409, 'too_many_event_messages');
  end if;
  for captain in select * from private.short_team_captains(event) loop
    perform private.tell_act(captain, event, '您的队伍还差人',
      format('：您的队伍现在 %s 人，至少要 %s 人。请在 %s 前叫人加入，报名截止时还不够，队伍会解散。',
        (select count(*) from private.live_members(captain.team_id)), event.team_min_size, private.clock_words(event.signup_closes_at)));
    told := told + (captain.worker_id is not null)::integer;
  end loop;
  if told = 0 then
    perform private.refuse_plan('teams', '现在没有缺人的队伍。');
  end if;
  insert into public.event_messages (event_id, client_token, sent_by, audience, body, recipients)
  values (event.id, remind_short_teams.client_token, private.organizer_words(private.current_worker_id()),
    '缺人的队的队长', '提醒缺人的队伍：请队长在报名截止前叫人加入。', told)
  returning * into sent;
  return private.event_message_json(sent);
end
$$;

comment on function api.remind_short_teams is
  'Tells the captain of each team that is too small how many are missing and until when. It counts as one of the five messages of a day; repeating the same clientToken tells nobody.';
alter function api.remind_short_teams owner to app_definer;
grant execute on function api.remind_short_teams to authenticated;
