create function api.add_signup(event_id uuid, signup jsonb, reason text) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id);
  token constant uuid := (signup ->> 'clientToken')::uuid;
  why constant text := private.normalize_text(coalesce(reason, ''));
  wished jsonb := signup;
  fault text;
  place public.signups;
  placed record;
  made public.signups;
begin
  if length(why) not between 2 and 100 then
    perform private.raise_code(422, 'invalid_input', 'reason 请写明原因，2 到 100 字，会记下来。');
  end if;
  perform private.refuse_off(event.kind);
  select * into event from public.events as found where found.id = event.id for no key update;
  perform private.hold_event(event.id);
  -- Alone from here on: the same request may arrive twice at once, and one person by two helpers.
  perform private.lock_pools(event.id);
  select * into made from public.signups as earlier
  where earlier.event_id = event.id and earlier.worker_id is null and earlier.client_token = token;
  if made.id is null then
    event := private.in_session(event, (signup ->> 'session')::integer);
    fault := private.adding_fault(event, signup);
    if fault is not null then
      perform private.refuse_act(fault);
    end if;
    -- An organizer writes down a child and the guardian who called; the child is in no account.
    wished := private.with_team_of(event, signup - array['childId', 'child']);
    perform private.check_conditions(event, wished);
    perform private.check_own_answers(event.id, wished -> 'answers', wished ->> 'invitationCode' is null);
    perform private.check_team_name(event, wished);
    select own.pool, own.session_number into place.pool, place.session_number from public.event_pools as own
    where own.event_id = event.id and private.fits_pool(own, event.starts_at, wished)
    order by own.place limit 1;
    if place.pool is null then
      perform private.refuse_without_pool(event.id, wished);
    end if;
    perform private.expire_offers(event.id, place.pool);
    place.client_token := token;
    -- The organizer who adds a person has decided about them.
    event.needs_review := false;
    select * into placed from private.place_signup(event, place, wished);
    if placed.signup_id is null then
      perform private.raise_code(case placed.refusal when 'team_not_found' then 404 else 409 end,
        case placed.refusal when 'already_signed_up' then 'person_signed_up' else placed.refusal end);
    end if;
    select * into made from public.signups as added where added.id = placed.signup_id;
    perform private.record_signup_status(made.id, made.status, format('主办方代报名：%s', why),
      private.organizer_words(private.current_worker_id()));
    if not made.holds_seat then
      perform private.tell_captain(made);
    elsif event.max_difference is not null and made.status = '已确认' then
      perform private.promote_waiting(event.id, made.pool);
    end if;
  end if;
  perform private.give_numbers(event.id);
  return private.signup_record_json(made.id, event);
end
$$;

comment on function api.add_signup is
  'An organizer signs up a person without an account, who asked by telephone: the conditions hold, there is a seat, a place on the waitlist, or event_full. Repeating the same clientToken gives the same signup.';
alter function api.add_signup owner to app_definer;
grant execute on function api.add_signup to authenticated;
