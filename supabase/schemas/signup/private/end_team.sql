create function private.end_team(captain public.signups, note text, actor text default null) returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  update public.signups as own set status = '已取消', offer_expires_at = null, seat_label = null where own.id = captain.id;
  perform private.record_signup_status(captain.id, '已取消', note, actor);
  perform private.send_message(captain.worker_id, '队伍已解散', note || '。', private.signup_link(captain.event_id));
  perform private.pass_on_seat(captain);
end
$$;

comment on function private.end_team is 'Ends a whole team of a locked pool. Its members follow, and its seat goes to the next.';
grant execute on function private.end_team to app_definer;
