create function private.seat_label(pool public.pool_name, seat integer) returns text
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case pool when '男' then 'M' when '女' then 'F' else 'N' end || lpad(seat::text, greatest(2, length(seat::text)), '0');
end
$$;

comment on function private.seat_label is 'M07, F03 or N12: the label on the chair and on the ticket.';
grant execute on function private.seat_label to app_definer;
