create function private.give_away_seat(event public.events, absent public.signups, signup_id uuid, actor text) returns text
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  given_label text;
begin
  update public.seats as seat set signup_id = give_away_seat.signup_id where seat.signup_id = absent.id
  returning seat.label into given_label;
  update public.signups as own set status = '未到场', seat_label = null where own.id = absent.id;
  perform private.record_signup_status(absent.id, '未到场',
    format('活动开始后还没有签到，座位 %s 给了现场来的人', given_label), actor);
  perform private.tell_act(absent, event, '您的座位给了现场来的人', format(
    '已经开始，您还没有签到，座位 %s 给了现场来的人。您还来的话，请在门口说一声：有空位马上给您安排，没有空位可以等。', given_label));
  return given_label;
end
$$;

comment on function private.give_away_seat is
  'Gives the seat of somebody who has not come, with its label, to another signup, which may be written later. The absent person becomes 未到场 and is told; pools are locked and the event has begun.';
grant execute on function private.give_away_seat to app_definer;
