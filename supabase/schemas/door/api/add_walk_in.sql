create function api.add_walk_in(
  event_id uuid, door text, device_id uuid, scan_id uuid, signup jsonb, takes_over text default null, session integer default null
) returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events := private.managed_event(event_id, '签到');
  role constant public.organizer_role := private.role_at(event, private.current_worker_id());
  who constant text := private.organizer_words(private.current_worker_id());
  at_door public.events;
  wished jsonb := signup - array['childId', 'child', 'teamName', 'invitationCode', 'session'];
  fault text;
  place public.signups;
  entry public.check_ins;
begin
  perform from public.events as found where found.id = event.id for no key update;
  perform private.hold_event(event.id);
  -- Alone from here on: two doors may add one person, or give one seat, at once.
  perform private.lock_pools(event.id);
  select * into entry from public.check_ins as known
  where known.event_id = event.id and known.scan_id = add_walk_in.scan_id;
  if entry.id is not null then
    return jsonb_build_object('checkIn', private.check_in_json(entry), 'standIn', null);
  end if;
  select * into event from public.events as found where found.id = event.id;
  perform private.refuse_off(event.kind);
  entry.session_number := private.known_session(event.id, session, now());
  at_door := private.in_session(event, entry.session_number);
  fault := private.walk_in_fault(event, at_door, role);
  if fault is not null then
    perform private.refuse_act(fault);
  end if;
  if entry.session_number is not null and not private.is_for_all_sessions(event.id) then
    wished := wished || jsonb_build_object('session', entry.session_number);
  end if;

  place := private.walk_in_place(event, wished);
  if not private.has_seat(place.id) then
    place.seat_label := private.take_door_seat(event, at_door, place, takes_over, who);
    if place.seat_label is null then
      return private.no_door_seat_json(event, at_door, place);
    end if;
  end if;
  place.client_token := scan_id;
  place := private.seat_walk_in(event, place, wished, who);

  entry.scan_id := add_walk_in.scan_id;
  entry.method := '现场报名';
  entry.door := add_walk_in.door;
  entry.device_id := add_walk_in.device_id;
  entry.organizer := who;
  entry.scanned_at := now();
  entry.refusal := private.check_in_refusal_for(at_door, place, now(), entry.session_number);
  entry := private.settle_check_in(event, place, entry, false);
  perform private.give_numbers(event.id);
  return jsonb_build_object('checkIn', private.check_in_json(entry), 'standIn', null);
end
$$;

comment on function api.add_walk_in is
  'Somebody has come to the door without a signup: gets a free seat, or after the start that of `takes_over`, the label of somebody who has not come, and is checked in at once. Without one it answers whose seat could be given (standIn), or refuses with a sentence. Who is in the list already is checked in by that signup. The same scan_id gives the same answer.';
alter function api.add_walk_in owner to app_definer;
grant execute on function api.add_walk_in to authenticated;
