create function private.keep_line() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  insert into private.lines as line (event_id, pool, part, waiting, last_offer_at)
  values (new.event_id, new.pool, pg_backend_pid() % 128, case when new.status = '候补' and new.holds_seat then 1 else -1 end,
    case when new.status = '待确认' then now() end)
  on conflict on constraint lines_pkey do update
  set waiting = line.waiting + excluded.waiting, last_offer_at = coalesce(excluded.last_offer_at, line.last_offer_at);
  return null;
end
$$;

comment on function private.keep_line is 'Counts whoever joins or leaves a line, in the part of this connection.';
alter function private.keep_line owner to app_definer;
