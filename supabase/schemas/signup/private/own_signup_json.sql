-- One expression with a subquery for each key would prepare all of them at every call, although most are for a waitlist, a team
-- or a past event. So each runs only when it is needed, and the answer itself asks the tables nothing. A caller that has the event passes it.
create function private.own_signup_json(signup public.signups, event public.events) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  place bigint;
  waiting_reason text;
  last_promotion_at timestamptz;
  feedback jsonb;
  can_rate boolean := false;
  has_seat constant boolean := signup.status in ('已确认', '已签到') and private.is_group_open(event);
  attended jsonb := jsonb_build_array();
  team_lacks integer := 0;
  history jsonb;
begin
  if signup.session_number is not null then
    event := private.in_session(event, signup.session_number);
  end if;
  if signup.status = '候补' then
    waiting_reason := private.waiting_reason(signup, event);
    if signup.created_at = now() and signup.holds_seat then
      -- Who joins in this transaction is the last.
      place := private.count_line(signup.event_id, signup.pool);
    else
      select count(*) into place
      from public.signups as ahead
      where ahead.event_id = signup.event_id and ahead.pool = signup.pool and ahead.status = '候补' and ahead.holds_seat
        and ahead.line_number <= signup.line_number;
    end if;
  end if;
  if signup.status in ('候补', '待确认') then
    last_promotion_at := private.last_promotion_at(signup);
  end if;
  if signup.status = '已签到' then
    attended := private.attended_sessions(signup.id);
  end if;
  if signup.team_id is not null and signup.status in ('待审核', '候补', '待确认', '已确认') and event.list_published_at is null then
    team_lacks := greatest(event.team_min_size - (select count(*) from private.live_members(signup.team_id)), 0);
  end if;
  if event.finished_at is not null then
    select jsonb_build_object('grade', given.grade, 'comment', given.comment) into feedback
    from public.event_feedback as given where given.signup_id = signup.id;
    can_rate := feedback is null and signup.anonymized_at is null and private.has_attended(signup);
  end if;
  select coalesce(jsonb_agg(jsonb_build_object(
    'at', change.at, 'status', change.status, 'note', change.note
  ) order by change.id), '[]') into history
  from public.signup_events as change where change.signup_id = signup.id and not change.is_internal;
  return jsonb_build_object(
    'id', signup.id,
    'number', signup.number,
    'eventId', signup.event_id,
    'status', signup.status,
    'pool', signup.pool,
    'session', signup.session_number,
    'teamLacks', team_lacks,
    'childName', case when signup.guardian_name is not null then signup.full_name end,
    'nickname', signup.nickname,
    'waitlistPlace', place,
    'waitingReason', waiting_reason,
    'lastPromotionAt', last_promotion_at,
    'offerExpiresAt', signup.offer_expires_at,
    'seatLabel', signup.seat_label,
    'canCancel', private.is_cancelable(signup.status, event),
    'team', case when signup.team_id is not null then private.team_json(signup) end,
    'closingLine', case when event.list_published_at is not null then private.closing_line(signup) end,
    'attended', attended,
    'ownAnswers', private.own_answers_json(signup),
    'canRate', can_rate,
    'feedback', feedback,
    'contact', case when has_seat then private.contact_json(event) end,
    'groupCodeId', case when has_seat then private.event_file_json(event.id, '群二维码') -> 'id' end,
    'history', history
  );
end
$$;

comment on function private.own_signup_json is 'Signup of shared/signup: the worker''s view of their own signup, for an event.';
grant execute on function private.own_signup_json to app_definer;
