create function private.count_line(event_id uuid, pool text) returns integer
language plpgsql stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(sum(part.waiting), 0) from private.lines as part
    where part.event_id = count_line.event_id and part.pool = count_line.pool
  );
end
$$;

comment on function private.count_line is 'The number of people who wait in a pool.';
grant execute on function private.count_line to app_definer;
