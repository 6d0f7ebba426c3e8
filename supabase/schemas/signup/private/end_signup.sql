-- Ends a live signup of a locked pool: a waiting person leaves the line, a seat goes to the next.
create function private.end_signup(signup public.signups, note text, actor text default null) returns public.signups
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  ended public.signups;
begin
  if signup.team_id is not null and signup.holds_seat then
    perform private.hand_over_team(signup);
  end if;
  update public.signups as own set status = '已取消', offer_expires_at = null, seat_label = null where own.id = signup.id
  returning * into ended;
  perform private.record_signup_status(ended.id, '已取消', note, actor);
  perform private.pass_on_seat(ended);
  return ended;
end
$$;

comment on function private.end_signup is
  'Cancels a signup in the state it had when its pool was locked, with a note for its history. A seat is offered to the next in the same transaction. When a captain leaves, the member who joined first gets the team.';
grant execute on function private.end_signup to app_definer;
