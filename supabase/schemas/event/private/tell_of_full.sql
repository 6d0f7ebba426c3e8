create function private.tell_of_full(moment timestamptz) returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  full_event record;
  told integer := 0;
begin
  for full_event in
    select event, counted.seats, (
      select count(*) from public.signups as signup where signup.event_id = event.id and signup.status = '候补' and signup.holds_seat
    ) as waiting
    from public.events as event
    join private.organizer_news as news on news.event_id = event.id
    cross join lateral (
      select count(*)::integer as seats, count(seat.signup_id) as taken from public.seats as seat where seat.event_id = event.id
    ) as counted
    where event.state = '已发布' and event.starts_at > moment and event.signup_closes_at > moment
      and counted.seats > 0 and counted.taken = counted.seats and news.full_told_seats is distinct from counted.seats
  loop
    perform private.tell_organizers_of(full_event.event, '活动报满了', format('：%s 个名额报满了%s。要加名额，请在“编辑”里改。',
      full_event.seats, case when full_event.waiting > 0 then format('，还有 %s 人候补', full_event.waiting) else '' end));
    update private.organizer_news as news set full_told_seats = full_event.seats where news.event_id = (full_event.event).id;
    told := told + 1;
  end loop;
  return told;
end
$$;

comment on function private.tell_of_full is 'Tells organizers once that every seat is taken, and again when there were more seats and they are taken too.';
grant execute on function private.tell_of_full to app_definer;
