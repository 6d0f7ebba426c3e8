create function private.no_door_seat_json(event public.events, at_door public.events, place public.signups) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  absent public.signups;
  sex constant text := (
    select pool.sex from public.event_pools as pool where pool.event_id = event.id and pool.pool = place.pool
  );
  -- Who waits at home and comes to the door is not in front of themselves.
  ahead constant bigint := (
    select count(*) from public.signups as line
    where line.event_id = event.id and line.pool = place.pool and line.status = '候补' and line.holds_seat
      and (place.status is distinct from '候补' or line.line_number < place.line_number)
  );
  fault constant text := case
    when not private.is_balanced_seat(event, place.pool) and exists (
      select from public.seats as free where free.event_id = event.id and free.pool = place.pool and free.signup_id is null
    ) then format('有空位，但是这场活动男女最多相差 %s 人，再加一位%s士会超过', event.max_difference, sex)
  end;
begin
  if at_door.starts_at > now() then
    perform private.refuse_act(concat(coalesce(fault, '没有空位了'), case when ahead > 0 then format('，前面还有 %s 位候补', ahead) end,
      '。活动开始以后，还没有来的人的座位可以给现场来的人。'));
  end if;
  select * into absent from private.absent_signups(event.id, place.pool) limit 1;
  if absent.id is null then
    perform private.refuse_act(coalesce(fault || format('。有座位的%s士都来了。', sex), '没有空位了，有座位的人都来了。'));
  end if;
  return jsonb_build_object('checkIn', null, 'standIn', jsonb_build_object(
    'seatLabel', absent.seat_label, 'surname', left(absent.full_name, 1),
    'absent', (select count(*) from private.absent_signups(event.id, place.pool))
  ));
end
$$;

comment on function private.no_door_seat_json is
  'WalkIn of shared/door when no seat can be had: whose seat could be given away. Refused with a sentence before the start, and when everybody has come: who waits in front, or that one more would break the balance of the sexes.';
grant execute on function private.no_door_seat_json to app_definer;
