create function private.apply_sessions(event public.events, wishes jsonb, are_chosen boolean) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  wished constant public.event_sessions[] := array(
    select (event.id, (wish ->> 'number')::integer, nullif(private.normalize_text(wish ->> 'title'), ''),
      (wish ->> 'startsAt')::timestamptz, (wish ->> 'endsAt')::timestamptz,
      nullif(private.normalize_text(wish ->> 'placeName'), ''))::public.event_sessions
    from jsonb_array_elements(wishes) with ordinality as listed (wish, place) order by place
  );
  fault constant record := private.sessions_fault(event, wished, are_chosen);
  gone integer[];
  chosen integer;
begin
  if fault.sentence is not null then
    perform private.refuse_plan(fault.field, fault.sentence);
  end if;
  select array_agg(own.number) into gone from public.event_sessions as own
  where own.event_id = event.id and own.number not in (select wish.number from unnest(wished) as wish);
  select min(signup.session_number) into chosen from public.signups as signup
  where signup.event_id = event.id and signup.session_number = any (gone);
  if chosen is not null then
    perform private.refuse_plan('sessions', format('第 %s 场已经有人报名，不能去掉。不办了请逐个取消，再告诉他们。', chosen));
  end if;
  delete from public.event_pools as own where own.event_id = event.id and own.session_number = any (gone);
  -- Only what differs: each change is told to those who signed up.
  delete from public.event_sessions as own where own.event_id = event.id and own.number = any (gone);
  update public.event_sessions as kept
  set title = wish.title, starts_at = wish.starts_at, ends_at = wish.ends_at, place_name = wish.place_name
  from unnest(wished) as wish
  where kept.event_id = event.id and kept.number = wish.number and kept is distinct from wish;
  insert into public.event_sessions select wish.* from unnest(wished) as wish
  on conflict on constraint "每个活动每个场次号只能有一行" do nothing;
end
$$;

comment on function private.apply_sessions is
  'Makes the sessions of an event those of its plan. A session is known by its number, so it can move.';
grant execute on function private.apply_sessions to app_definer;
