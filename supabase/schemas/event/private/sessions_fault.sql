create function private.sessions_fault(
  event public.events, sessions public.event_sessions[], may_overlap boolean, out field text, out sentence text
)
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  select format('sessions.%s.%s', judged.place - 1, judged.fault[1]), judged.fault[2] into field, sentence
  from (
    select session.place, case
      when session.number not between 1 and 60 then array['number', '场次号要在 1 到 60 之间。']
      when count(*) over (partition by session.number) > 1 then array['number', format('第 %s 场写了两次。', session.number)]
      when length(session.title) > 30 then array['title', '场次名称最多 30 个字。']
      when length(session.place_name) not between 2 and 60 then array['placeName', '这一场的地点要 2 到 60 个字，和活动一样的不用填。']
      when private.holds_id_number(concat_ws(E'\n', session.title, session.place_name)) then array['title', '场次名称和地点里不要写身份证号。']
      when session.ends_at <= session.starts_at then array['endsAt', format('第 %s 场的结束时间要晚于开始时间。', session.number)]
      when session.starts_at < event.starts_at or session.ends_at > event.ends_at then array[
        case when session.starts_at < event.starts_at then 'startsAt' else 'endsAt' end,
        format('第 %s 场不在活动的时间里（%s 到 %s）。', session.number, private.clock_words(event.starts_at),
          private.clock_words(event.ends_at))]
      when not may_overlap and session.starts_at < max(session.ends_at) over (
        order by session.starts_at, session.place rows between unbounded preceding and 1 preceding
      ) then array['startsAt', format('第 %s 场和前面的一场时间重叠。', session.number)]
      when may_overlap and doubled.people > 0 then array['startsAt', format(
        '第 %s 场和第 %s 场时间重叠，有 %s 人两场都报了。请换个时间，或者先和他们商量，移除一场的报名。',
        session.number, doubled.number, doubled.people)]
    end as fault
    from unnest(sessions) with ordinality as session (event_id, number, title, starts_at, ends_at, place_name, place)
    left join lateral (
      select other.number, count(*) as people
      from unnest(sessions) as other
      join public.signups as one on one.event_id = event.id and one.session_number = session.number
      join public.signups as again on again.event_id = event.id and again.session_number = other.number
        and again.worker_id = one.worker_id and again.child_id is not distinct from one.child_id
      where may_overlap and other.number < session.number
        and other.starts_at < session.ends_at and session.starts_at < other.ends_at
        and one.status in ('待审核', '已确认', '候补', '待确认', '已签到')
        and again.status in ('待审核', '已确认', '候补', '待确认', '已签到')
      group by other.number order by other.number limit 1
    ) as doubled on true
  ) as judged
  where judged.fault is not null
  order by judged.place
  limit 1;
end
$$;

comment on function private.sessions_fault is
  'The first fault of an event''s sessions: a field of shared/event (sessions.1.endsAt counts from 0) and a Chinese sentence, or nothing. Only sessions that one chooses from may overlap, and not two that somebody has chosen both.';
grant execute on function private.sessions_fault to app_definer, staff;
