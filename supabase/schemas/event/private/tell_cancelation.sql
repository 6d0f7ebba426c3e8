create function private.tell_cancelation() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  perform private.send_message(signup.worker_id, '活动取消', format('很抱歉，“%s”取消了。原因：%s', new.title, new.canceled_reason), private.signup_link(new.id))
  from public.signups as signup
  where signup.event_id = new.id and signup.status in ('待审核', '已确认', '候补', '待确认', '已签到');
  return null;
end
$$;

comment on function private.tell_cancelation is 'Tells everybody with a live signup that the event is canceled.';
alter function private.tell_cancelation owner to app_definer;
