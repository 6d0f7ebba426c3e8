-- To the end of the line: at the old place the freed seat would come straight back.
create function private.send_to_waitlist(signup public.signups, event public.events, reason text, actor text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  update public.signups as own
  set status = '候补', offer_expires_at = null, seat_label = null, line_number = default
  where own.id = signup.id;
  perform private.record_signup_status(signup.id, '候补', format('主办方移到候补：%s', reason), actor);
  perform private.tell_act(signup, event, '您的报名改成候补了',
    format('的报名，主办方改成了候补，排在最后。原因：%s。有名额轮到您时会通知。', reason));
  perform private.pass_on_seat(signup);
end
$$;

comment on function private.send_to_waitlist is
  'Moves a seated signup of a locked pool to the end of the waitlist. Its seat goes to the first in line.';
grant execute on function private.send_to_waitlist to app_definer;
