create function private.remind_attendees() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events;
  session public.event_sessions;
  reminded integer := 0;
begin
  for event in
    select * from public.events as soon
    where soon.state = '已发布' and soon.starts_at > now() and soon.starts_at <= now() + interval '24 hours'
      and soon.reminded_for is distinct from soon.starts_at
      and not exists (select from public.event_sessions as own where own.event_id = soon.id)
    order by soon.id
    for no key update skip locked
  loop
    perform private.send_message(signup.worker_id, '活动快开始了',
      private.addressed(signup) || format('“%s”%s 开始，地点：%s（%s）。座位号 %s，到门口请打开票码。来不了请尽早取消，把名额留给别人。%s',
        event.title, private.clock_words(event.starts_at), event.place_name, event.address, signup.seat_label,
        private.contact_words(event)),
      private.signup_link(event.id))
    from public.signups as signup
    where signup.event_id = event.id and signup.status = '已确认';
    update public.events as told set reminded_for = told.starts_at where told.id = event.id;
    reminded := reminded + 1;
  end loop;
  for session in
    select own.* from public.event_sessions as own
    join public.events as soon on soon.id = own.event_id and soon.state = '已发布'
    where own.starts_at > now() and own.starts_at <= now() + interval '24 hours' and not exists (
      select from private.session_reminders as told
      where told.event_id = own.event_id and told.number = own.number and told.starts_at = own.starts_at
    )
    order by own.event_id, own.number
    for no key update of own skip locked
  loop
    select * into event from public.events as whole where whole.id = session.event_id;
    perform private.send_message(signup.worker_id, '活动快开始了',
      private.addressed(signup) || format('“%s”%s 开始，地点：%s。座位号 %s，到门口请打开票码。来不了请尽早取消，把名额留给别人。',
        event.title, private.session_words(session), coalesce(session.place_name, format('%s（%s）', event.place_name, event.address)),
        signup.seat_label),
      private.signup_link(event.id))
    from public.signups as signup
    where signup.event_id = event.id and coalesce(signup.session_number = session.number, true)
      and (signup.status = '已确认' or (signup.status = '已签到' and signup.session_number is null));
    insert into private.session_reminders (event_id, number, starts_at) values (event.id, session.number, session.starts_at);
    reminded := reminded + 1;
  end loop;
  return reminded;
end
$$;

comment on function private.remind_attendees is 'Reminds everybody with a seat once, a day before the event or each of their sessions, and again when the start moves.';
grant execute on function private.remind_attendees to app_definer;
