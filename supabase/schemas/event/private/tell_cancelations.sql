create function private.tell_cancelations() returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events;
  told integer := 0;
begin
  for event in
    select * from public.events as canceled
    where canceled.state = '已取消' and canceled.cancelation_told_at is null
      and canceled.canceled_at <= now() - private.restore_time()
    order by canceled.canceled_at
    for update skip locked
  loop
    perform private.send_message(
      signup.worker_id, '活动取消', private.addressed(signup) || format('很抱歉，“%s”（%s，%s）取消了。原因：%s', event.title,
        private.clock_words(event.starts_at), event.place_name, event.canceled_reason), private.signup_link(event.id))
    from public.signups as signup
    where signup.event_id = event.id and signup.status in ('待审核', '已确认', '候补', '待确认', '已签到');
    update public.events as canceled set cancelation_told_at = now() where canceled.id = event.id;
    told := told + 1;
  end loop;
  return told;
end
$$;

comment on function private.tell_cancelations is
  'Tells everybody with a live signup of an event that was canceled five minutes ago. Until then a mistake can be taken back and nobody is frightened.';
grant execute on function private.tell_cancelations to app_definer;
