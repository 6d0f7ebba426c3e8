-- The seat is taken before the signup is written, since the signup says where it is; who turns out to be in already gives it
-- back.
create function private.place_signup(
  event public.events, place public.signups, signup jsonb, out signup_id uuid, out refusal text
)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  invitation_code constant text := nullif(trim(signup ->> 'invitationCode'), '');
  team_place record;
  made public.signups;
begin
  place.id := gen_random_uuid();
  place.holds_seat := event.team_min_size is null or invitation_code is null;
  if not place.holds_seat then
    select * into team_place from private.find_team_place(event, place.pool, invitation_code);
    place.status := team_place.status;
    place.team_id := team_place.team_id;
    place.seat_label := team_place.seat_label;
    refusal := team_place.refusal;
  elsif event.needs_review then
    place.status := '待审核';
  else
    select found_place.status, found_place.label into place.status, place.seat_label
    from private.find_place(event, place.pool, place.id) as found_place;
    refusal := case when place.status is null then 'event_full' end;
  end if;
  if refusal is not null then
    return;
  end if;

  made := private.insert_signup(event, place, signup);
  if made.id is null and event.asks_id_number and place.worker_id is not null then
    -- A refusal would tell whoever types a number that its owner comes. So the organizer sees both, and looks at the cards.
    update public.seats as seat set signup_id = null where seat.signup_id = place.id;
    place.status := '待审核';
    place.seat_label := null;
    place.has_taken_id_number := true;
    made := private.insert_signup(event, place, signup);
  end if;
  if made.id is null then
    update public.seats as seat set signup_id = null where seat.signup_id = place.id;
    refusal := 'already_signed_up';
    return;
  end if;
  signup_id := made.id;
  if event.team_min_size is not null and made.holds_seat then
    perform private.found_team(made, signup ->> 'teamName');
  end if;
end
$$;

comment on function private.place_signup is
  'Places a signup, or answers why there is no place: event_full, team_not_found, team_full, already_signed_up. Who comes with an ID number that is in waits for review, in every event, without a seat.';
grant execute on function private.place_signup to app_definer;
