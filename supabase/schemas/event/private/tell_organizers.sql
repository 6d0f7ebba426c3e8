create function private.tell_organizers(moment timestamptz default now()) returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  -- Nobody is woken: what happens at night is told in the morning.
  if private.in_daytime(moment) <> moment then
    return 0;
  end if;
  insert into private.organizer_news as news (event_id, digest_told_at)
  select event.id, moment from public.events as event where event.state = '已发布' and event.ends_at > moment
  on conflict on constraint organizer_news_pkey do nothing;
  delete from private.organizer_news as stale using public.events as event
  where event.id = stale.event_id and (event.state = '已取消' or event.ends_at < moment - interval '30 days');
  return private.tell_of_waiting(moment) + private.tell_of_full(moment) + private.tell_of_tomorrow(moment) + private.tell_digest(moment);
end
$$;

comment on function private.tell_organizers is
  'In the daytime, organizers hear who waits for review, what is full, what is tomorrow, and once a day what changed; never of events that are over or canceled.';
grant execute on function private.tell_organizers to app_definer;
