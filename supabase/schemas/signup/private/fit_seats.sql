create function private.fit_seats() returns trigger
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  missing constant integer := new.capacity - (
    select count(*) from public.seats as seat where seat.event_id = new.event_id and seat.pool = new.pool
  );
  removed integer;
begin
  if missing >= 0 then
    insert into public.seats (event_id, pool, number, label)
    select new.event_id, new.pool, wanted.number, new.seat_letter || lpad(wanted.number::text, greatest(2, length(wanted.number::text)), '0')
    from generate_series(1, new.capacity) as wanted (number)
    where not exists (
      select from public.seats as seat where seat.event_id = new.event_id and seat.pool = new.pool and seat.number = wanted.number
    )
    order by wanted.number limit missing;
    -- Otherwise private.promote_overlooked gives them out within a minute.
    if private.is_anybody_waiting(new.event_id, new.pool) and private.try_lock_pools(new.event_id) then
      perform private.promote_waiting(new.event_id, new.pool);
    end if;
    return null;
  end if;
  delete from public.seats as gone using (
    select spare.number from public.seats as spare
    where spare.event_id = new.event_id and spare.pool = new.pool and spare.signup_id is null
    order by spare.number desc limit -missing
    for update skip locked
  ) as spare
  where gone.event_id = new.event_id and gone.pool = new.pool and gone.number = spare.number;
  get diagnostics removed = row_count;
  if removed < -missing then
    perform private.refuse('capacity_taken',
      format('已经占用 %s 个名额，不能减少到 %s。', new.capacity - missing - removed, new.capacity));
  end if;
  return null;
end
$$;

comment on function private.fit_seats is
  'Makes as many rows of seats as the capacity. New ones are offered to the waitlist at once, or within a minute when somebody has the other pool of a limited difference. Only free ones are removed, from the last.';
alter function private.fit_seats owner to app_definer;
