create function private.count_line(event public.events, pool public.pool_name) returns integer
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select count(*) from (
      select from public.signups as line
      where line.event_id = event.id and line.pool = count_line.pool and line.status = '候补' and line.holds_seat
      limit event.waitlist_size
    ) as ahead
  );
end
$$;

comment on function private.count_line is 'The number of waiting people in a pool, up to the length of its waitlist.';
grant execute on function private.count_line to app_definer;
