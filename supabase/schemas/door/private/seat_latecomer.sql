create function private.seat_latecomer(event public.events, signup public.signups, session integer) returns boolean
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  taken_label constant text := private.take_door_seat(event, private.in_session(event, session), signup, null, null);
begin
  if taken_label is null then
    return false;
  end if;
  update public.signups as own set status = '已确认', seat_label = taken_label where own.id = signup.id;
  perform private.record_signup_status(signup.id, '已确认', format('来晚了，安排了空着的座位 %s', taken_label));
  return true;
end
$$;

comment on function private.seat_latecomer is
  'Gives somebody whose seat went to a walk-in a free one of their pool, which is locked. False: there is none, and they may wait.';
grant execute on function private.seat_latecomer to app_definer;
