create function private.remind_attendees() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events;
  reminded integer := 0;
begin
  for event in
    select * from public.events as soon
    where soon.state = '已发布' and soon.starts_at > now() and soon.starts_at <= now() + interval '24 hours'
      and soon.reminded_for is distinct from soon.starts_at
    order by soon.id
    for no key update skip locked
  loop
    perform private.send_message(signup.worker_id, '活动快开始了',
      format('“%s”%s 开始，地点：%s（%s）。座位号 %s，到门口请打开票码。来不了请尽早取消，把名额留给别人。',
        event.title, private.clock_words(event.starts_at), event.place_name, event.address, signup.seat_label),
      private.signup_link(event.id))
    from public.signups as signup
    where signup.event_id = event.id and signup.status = '已确认';
    update public.events as told set reminded_for = told.starts_at where told.id = event.id;
    reminded := reminded + 1;
  end loop;
  return reminded;
end
$$;

comment on function private.remind_attendees is 'Reminds everybody with a seat once, a day before, and again when the start moves.';
grant execute on function private.remind_attendees to app_definer;
