create function private.note_roster_view(event public.events, worker_id uuid) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  whose constant text := format('roster %s %s', event.id, note_roster_view.worker_id);
begin
  if private.count_request(whose || ' pages', 1000, 3600) > 0 then
    perform private.raise_code(429, 'rate_limited');
  end if;
  if private.count_request(whose, 1, 3600) = 0 then
    perform private.log_access(private.organizer_words(note_roster_view.worker_id), '查看报名名单', event.title, null, coalesce((
      -- The last number is how many there are: counting them would read a roster of thousands.
      select last.number::integer from public.signups as last
      where last.event_id = event.id and last.number is not null order by last.number desc limit 1
    ), 0));
  end if;
end
$$;

comment on function private.note_roster_view is
  'Records that an organizer reads the roster with its whole phones: one line an hour for each event and reader, because people turn pages and search. More than a thousand pages an hour are refused.';
grant execute on function private.note_roster_view to app_definer;
