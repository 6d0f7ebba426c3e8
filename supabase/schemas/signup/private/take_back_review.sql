create function private.take_back_review(signup public.signups, event public.events, reason text, actor text) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  update public.signups as own
  set status = '待审核', offer_expires_at = null, seat_label = null, review_reason = null
  where own.id = signup.id;
  perform private.record_signup_status(signup.id, '待审核', format('主办方撤回了审核：%s', reason), actor);
  perform private.tell_act(signup, event, '您的报名要重新审核',
    format('的报名，主办方要重新审核，现在不占名额。原因：%s。结果会再通知您。', reason));
  perform private.pass_on_seat(signup);
end
$$;

comment on function private.take_back_review is
  'Puts a reviewed signup of a locked pool back to 待审核, at its place in the order of arrival. Its seat goes to the first in line.';
grant execute on function private.take_back_review to app_definer;
