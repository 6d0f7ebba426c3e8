-- One decision under the lock of the signup's pool: the new status, or why it could not be decided.
create function private.decide_signup(signup_id uuid, event public.events, approve boolean, reason text, out refusal text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  reviewed public.signups;
  decided public.signup_status;
  label text;
begin
  select * into reviewed from public.signups as found where found.id = signup_id for update;
  if reviewed.status <> '待审核' or (not reviewed.holds_seat and not exists (
    select from private.live_members(reviewed.team_id) as captain where captain.holds_seat and captain.status <> '待审核'
  )) then
    refusal := 'already_decided';
    return;
  end if;
  if approve and reviewed.has_taken_id_number then
    begin
      update public.signups as found set has_taken_id_number = false where found.id = signup_id;
    exception when unique_violation then
      refusal := 'id_number_taken';
      return;
    end;
  end if;
  event := private.in_session(event, reviewed.session_number);
  if not approve then
    decided := '未通过';
  elsif reviewed.holds_seat then
    perform private.expire_offers(event.id, reviewed.pool);
    select place.status, place.label into decided, label
    from private.find_place(event, reviewed.pool, reviewed.id) as place;
  else
    -- A member follows the captain, as if joining now.
    select case captain.status when '待确认' then '候补' when '已签到' then '已确认' else captain.status end,
      case when captain.status in ('已确认', '已签到') then private.member_label(captain) end into decided, label
    from private.live_members(reviewed.team_id) as captain where captain.holds_seat;
  end if;
  if decided is null then
    refusal := 'event_full';
    return;
  end if;
  update public.signups as found
  set status = decided, seat_label = label, review_reason = nullif(trim(decide_signup.reason), '')
  where found.id = signup_id
  returning * into reviewed;
  perform private.record_signup_status(reviewed.id, reviewed.status, reviewed.review_reason,
    private.organizer_words(private.current_worker_id()));
  perform private.send_message(reviewed.worker_id, format('报名%s', case reviewed.status
      when '已确认' then '成功' when '候补' then '通过，进入候补' else '没有通过' end),
    private.addressed(reviewed) || private.event_words(event) || case reviewed.status
      when '已确认' then format('报名成功，座位号 %s。', reviewed.seat_label) || private.contact_words(event)
      when '候补' then '名额已满，您进入了候补，有名额会通知您。'
      else format('没有通过。%s', coalesce(reviewed.review_reason, '')) end,
    private.signup_link(event.id));
  if event.max_difference is not null and reviewed.status = '已确认' then
    perform private.promote_waiting(event.id, reviewed.pool);
  end if;
end
$$;

comment on function private.decide_signup is
  'Accepts a pending signup of a locked pool (a seat, or the waitlist in signup order) or refuses it, and tells the worker. Returns a code when that is not possible.';
grant execute on function private.decide_signup to app_definer;
