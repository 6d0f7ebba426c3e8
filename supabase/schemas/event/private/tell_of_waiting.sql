create function private.tell_of_waiting(moment timestamptz) returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  waiting record;
  told integer := 0;
begin
  for waiting in
    select event, news.review_told_at, (
      select count(*) from public.signups as signup where signup.event_id = event.id and signup.status = '待审核'
    ) as people
    from public.events as event join private.organizer_news as news on news.event_id = event.id
    where event.state = '已发布' and event.starts_at > moment
      and coalesce(news.review_told_at, '-infinity') < moment - interval '4 hours'
      -- A signup that was under way while they were told is younger than its own time says.
      and exists (
        select from public.signups as signup
        where signup.event_id = event.id and signup.status = '待审核'
          and signup.created_at > coalesce(news.review_told_at - interval '1 minute', '-infinity')
      )
  loop
    perform private.tell_organizers_of(waiting.event, '有人等您审核', format('：现在有 %s 人等您审核。', waiting.people));
    update private.organizer_news as news set review_told_at = moment where news.event_id = (waiting.event).id;
    told := told + 1;
  end loop;
  return told;
end
$$;

comment on function private.tell_of_waiting is
  'Tells organizers that somebody new waits for review: within minutes for the first, at most every four hours for the others.';
grant execute on function private.tell_of_waiting to app_definer;
