create function private.finish_event(event_id uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  event public.events;
  absent uuid;
begin
  perform from public.events as over where over.id = finish_event.event_id for no key update;
  perform private.lock_pools(finish_event.event_id);
  update public.events as over set finished_at = now()
  where over.id = finish_event.event_id and over.state = '已发布' and over.finished_at is null and over.ends_at <= now()
  returning * into event;
  if event.id is null then
    return;
  end if;
  delete from public.event_files as file where file.event_id = event.id and file.purpose = '群二维码';
  -- Without any check-in, nobody can be called absent.
  if exists (select from public.signups as signup where signup.event_id = event.id and signup.status = '已签到') then
    for absent in
      update public.signups as signup set status = '未到场'
      where signup.event_id = event.id and signup.status = '已确认'
      returning signup.id
    loop
      perform private.record_signup_status(absent, '未到场', '活动结束，没有签到');
    end loop;
  end if;
  perform private.send_message(signup.worker_id, '谢谢您来参加',
    private.addressed(signup) || format('谢谢您参加“%s”。请用一分钟评价一下，帮我们下次办得更好。', event.title), private.signup_link(event.id))
  from public.signups as signup
  where signup.event_id = event.id and private.has_attended(signup);
end
$$;

comment on function private.finish_event is
  'Once, after the end: marks people who were not checked in as absent (when check-in was used), thanks those who came, and removes the group''s code.';
grant execute on function private.finish_event to app_definer;
