create function api.open_choices(event_id uuid, minutes integer) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event constant public.events := private.managed_event(event_id);
begin
  perform private.refuse_off(event.kind);
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
  'Opens the only round of an event for some minutes, or sets how many minutes an open round has left. Both sexes must be present.';
alter function api.open_choices owner to app_definer;
grant execute on function api.open_choices to authenticated;
