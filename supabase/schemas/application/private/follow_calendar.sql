-- Before each row: the calendar then has the earlier rows of the statement, so the days come one by one.
create function private.follow_calendar() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if tg_op = 'INSERT' then
    -- A row that is there already is not inserted.
    if not exists (select from public.holidays as known where known.day = new.day) then
      perform private.move_deadlines(new.day, new.kind = '上班');
    end if;
    return new;
  end if;
  if tg_op = 'DELETE' or new.day <> old.day then
    perform private.move_deadlines(old.day, extract(isodow from old.day) < 6);
  end if;
  if tg_op = 'DELETE' then
    return old;
  end if;
  perform private.move_deadlines(new.day, new.kind = '上班');
  return new;
end
$$;

comment on function private.follow_calendar is 'Open deadlines follow what staff enter, change or delete in the calendar.';
alter function private.follow_calendar owner to app_definer;
