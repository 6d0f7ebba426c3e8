create function private.seat_walk_in(event public.events, place public.signups, wished jsonb, actor text) returns public.signups
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  seated public.signups;
begin
  if place.status is null then
    place.status := '已确认';
    place.holds_seat := true;
    place.is_walk_in := true;
    seated := private.insert_signup(event, place, wished);
    if seated.id is null then
      perform private.refuse_act('这个身份证号已经报过名，请在“按姓名找”里用报名时的姓名和手机尾号签到。');
    end if;
    perform private.record_signup_status(seated.id, seated.status, '现场报名', actor);
    return seated;
  end if;
  if place.status in ('已确认', '已签到') then
    return place;
  end if;
  update public.signups as own
  set status = '已确认', offer_expires_at = null, seat_label = (select held.label from public.seats as held where held.signup_id = own.id)
  where own.id = place.id
  returning * into seated;
  perform private.record_signup_status(seated.id, '已确认', format('到了现场，座位 %s', seated.seat_label), actor);
  return seated;
end
$$;

comment on function private.seat_walk_in is
  'Writes down who has got a seat at the door: a new signup, or the one of somebody who was waiting, had an offer or came late. Who was expected stays as they are.';
grant execute on function private.seat_walk_in to app_definer;
