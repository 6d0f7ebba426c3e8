create function private.signup_record_json(signup_id uuid, event public.events) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  signup public.signups;
  session constant integer := private.session_at(event.id, now());
  at_door constant public.events := private.in_session(event, session);
begin
  select * into signup from public.signups as found
  where found.id = signup_id and found.event_id = event.id and found.anonymized_at is null;
  if signup.id is null then
    perform private.raise_code(404, 'not_found');
  end if;
  return jsonb_build_object(
    'signup', private.signup_rows_json(array[signup], event, false, true) -> 0,
    'hasAccount', signup.worker_id is not null,
    'note', signup.organizer_note,
    'acts', (
      select jsonb_agg(jsonb_build_object('act', listed.act, 'fault', private.act_fault(listed.act, signup, event))
        order by listed.place)
      from unnest(array['更正', '递补', '移到候补', '撤回审核', '当队长', '移除']) with ordinality as listed (act, place)
    ) || jsonb_build_object('act', '签到', 'fault', case
      when signup.status = '已签到' and (session is null or private.attended_sessions(signup.id) @> to_jsonb(session))
        then '已经签到了。'
      when now() < private.door_opens_at(at_door) then '签到在活动开始前 12 小时开放。'
      -- A free seat is looked for when the button is pressed.
      else nullif(private.check_in_refusal_for(at_door, signup, now(), session)::text, '座位给了别人') || '。' end),
    'history', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'at', change.at, 'status', change.status, 'note', change.note, 'actor', change.actor, 'isInternal', change.is_internal
      ) order by change.id desc), '[]')
      from public.signup_events as change where change.signup_id = signup.id
    )
  );
end
$$;

comment on function private.signup_record_json is
  'SignupRecord of shared/signup: a signup with what its organizer can do to it now, or why not, and its history, newest first.';
grant execute on function private.signup_record_json to app_definer;
