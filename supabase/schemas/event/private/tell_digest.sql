create function private.tell_digest(moment timestamptz) returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  lines jsonb;
  heard record;
  told integer := 0;
begin
  if (moment at time zone 'Asia/Shanghai')::time < time '08:30' then
    return 0;
  end if;
  with due as (
    update private.organizer_news as news set digest_told_at = moment
    from public.events as event, (
      select earlier.event_id, earlier.digest_told_at as since from private.organizer_news as earlier
    ) as before
    where event.id = news.event_id and before.event_id = news.event_id and event.state = '已发布' and event.ends_at > moment
      and (news.digest_told_at at time zone 'Asia/Shanghai')::date < (moment at time zone 'Asia/Shanghai')::date
    returning event.id, before.since
  ), counted as (
    select due.id,
      (select count(*) from public.signups as signup where signup.event_id = due.id and signup.created_at > due.since) as fresh,
      (
        select count(distinct change.signup_id) from public.signup_events as change
        join public.signups as signup on signup.id = change.signup_id
        where signup.event_id = due.id and change.status = '已取消' and change.at > due.since
      ) as canceled
    from due
  )
  select coalesce(jsonb_agg(jsonb_build_object('id', counted.id, 'fresh', counted.fresh, 'canceled', counted.canceled)), '[]')
  into lines from counted where counted.fresh > 0 or counted.canceled > 0;

  for heard in
    select worker_id, count(*) as events, min(event.id::text)::uuid as first_id,
      string_agg(format('“%s”新报名 %s 人%s，现在%s。', event.title, line ->> 'fresh',
        case when (line ->> 'canceled')::integer > 0 then format('，取消 %s 人', line ->> 'canceled') else '' end,
        private.status_words(event.id)), E'\n' order by event.starts_at) as words
    from jsonb_array_elements(lines) as line
    join public.events as event on event.id = (line ->> 'id')::uuid
    cross join lateral private.organizers_of(event) as worker_id
    group by worker_id
  loop
    perform private.send_message(heard.worker_id, '每日报名情况', heard.words,
      case when heard.events = 1 then private.managed_link(heard.first_id) else '/managed' end);
    told := told + 1;
  end loop;
  return told;
end
$$;

comment on function private.tell_digest is
  'Once a day from 08:30, each organizer hears in one message which of the coming events changed since the last one: numbers and no names.';
grant execute on function private.tell_digest to app_definer;
