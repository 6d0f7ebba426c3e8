create function private.no_door_seat_json(event public.events, at_door public.events, pool text) returns jsonb
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
declare
  absent public.signups;
  waiting constant integer := private.count_line(event.id, pool);
begin
  if at_door.starts_at > now() then
    perform private.refuse_act(case
      when waiting > 0 then format('没有空位了，前面还有 %s 位候补。活动开始以后，还没有来的人的座位可以给现场来的人。', waiting)
      else '没有空位了。活动开始以后，还没有来的人的座位可以给现场来的人。' end);
  end if;
  select * into absent from private.absent_signups(event.id, pool) limit 1;
  if absent.id is null then
    perform private.refuse_act('没有空位了，有座位的人都来了。');
  end if;
  return jsonb_build_object('checkIn', null, 'standIn', jsonb_build_object(
    'seatLabel', absent.seat_label, 'surname', left(absent.full_name, 1),
    'absent', (select count(*) from private.absent_signups(event.id, pool))
  ));
end
$$;

comment on function private.no_door_seat_json is
  'WalkIn of shared/door when no seat is free: whose seat could be given away. Refused with a sentence before the start, and when everybody has come.';
grant execute on function private.no_door_seat_json to app_definer;
