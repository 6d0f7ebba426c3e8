create function private.tell_of_tomorrow(moment timestamptz) returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  due record;
  told integer := 0;
begin
  if (moment at time zone 'Asia/Shanghai')::time < time '17:00' then
    return 0;
  end if;
  for due in
    select event, (
      select min(session.number) from public.event_sessions as session
      where session.event_id = event.id and (session.starts_at at time zone 'Asia/Shanghai')::date = (moment at time zone 'Asia/Shanghai')::date + 1
    ) as session
    from public.events as event join private.organizer_news as news on news.event_id = event.id
    where event.state = '已发布' and event.ends_at > moment and news.eve_told_on is distinct from (moment at time zone 'Asia/Shanghai')::date + 1
      and (
        (event.starts_at at time zone 'Asia/Shanghai')::date = (moment at time zone 'Asia/Shanghai')::date + 1
        or exists (
          select from public.event_sessions as session
          where session.event_id = event.id and (session.starts_at at time zone 'Asia/Shanghai')::date = (moment at time zone 'Asia/Shanghai')::date + 1
        )
      )
  loop
    perform private.tell_organizers_of(private.in_session(due.event, due.session), '活动就在明天',
      format('：%s。签到表可以在“打印”里下载，门口用“签到”。', private.status_words((due.event).id)));
    update private.organizer_news as news set eve_told_on = (moment at time zone 'Asia/Shanghai')::date + 1 where news.event_id = (due.event).id;
    told := told + 1;
  end loop;
  return told;
end
$$;

comment on function private.tell_of_tomorrow is 'The evening before an event or one of its sessions, from 17:00, its organizers hear how it stands.';
grant execute on function private.tell_of_tomorrow to app_definer;
