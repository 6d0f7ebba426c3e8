create function private.has_lost_seat(signup public.signups) returns boolean
language plpgsql immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return signup.status = '未到场' and signup.seat_label is null;
end
$$;

comment on function private.has_lost_seat is
  'Whether somebody did not come in time and a walk-in got the seat. Who is absent after the end keeps the seat''s label.';
grant execute on function private.has_lost_seat to app_definer;
