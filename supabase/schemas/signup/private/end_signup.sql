-- Ends a live signup of a locked pool: whoever waits leaves the line, a seat goes to the next.
create function private.end_signup(signup public.signups, note text) returns public.signups
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  held public.signups := signup;
  ended public.signups;
begin
  if held.team_id is not null and held.holds_seat and private.hand_over_team(held) then
    held.holds_seat := false;
  end if;
  update public.signups as own set status = '已取消', offer_expires_at = null where own.id = held.id
  returning * into ended;
  perform private.record_signup_status(held.id, '已取消', note);
  if not held.holds_seat then
    return ended;
  end if;
  if held.status = '候补' then
    update public.event_pools as seats set waiting = seats.waiting - 1
    where seats.event_id = held.event_id and seats.pool = held.pool;
  elsif held.status in ('已确认', '待确认') then
    perform private.pass_on_seat(held.event_id, held.pool);
  end if;
  return ended;
end
$$;

comment on function private.end_signup is
  'Cancels a signup as it was when its pool was locked, with a note for its history; a seat is offered on in the same transaction. A captain who leaves hands the team to who joined first.';
grant execute on function private.end_signup to app_definer;
