create function private.apply_sessions(event public.events, wishes jsonb) returns void
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
  fault constant record := private.sessions_fault(event, wished);
begin
  if fault.sentence is not null then
    perform private.refuse_plan(fault.field, fault.sentence);
  end if;
  -- Only what differs: each change is told to those who signed up.
  delete from public.event_sessions as gone
  where gone.event_id = event.id and gone.number not in (select wish.number from unnest(wished) as wish);
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
