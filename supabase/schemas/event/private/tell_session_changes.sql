create function private.tell_session_changes() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  before public.event_sessions[] := '{}';
  after public.event_sessions[] := '{}';
begin
  if tg_op <> 'INSERT' then
    before := array(select own from before_change as own);
  end if;
  if tg_op <> 'DELETE' then
    after := array(select own from after_change as own);
  end if;
  perform private.send_message(news.worker_id, '活动的场次有变化', format('“%s”%s。', news.title, news.words), private.signup_link(news.id))
  from (
    select event.id, event.title, signup.worker_id, string_agg(told.words, '；' order by told.number) as words
    from private.changed_sessions(before, after) as told
    join public.events as event on event.id = told.event_id and event.state = '已发布' and event.ends_at > now()
    join public.signups as signup on signup.event_id = event.id and signup.worker_id is not null
      and signup.status in ('待审核', '已确认', '候补', '待确认', '已签到') and coalesce(signup.session_number = told.number, true)
    group by event.id, event.title, signup.worker_id
  ) as news;
  return null;
end
$$;

comment on function private.tell_session_changes is 'Tells everybody with a live signup for a session, in one message, which sessions moved, came or went.';
alter function private.tell_session_changes owner to app_definer;
