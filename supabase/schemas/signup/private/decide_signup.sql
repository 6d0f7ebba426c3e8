-- One decision under the lock of the signup's pool: the new status, or why it could not be decided.
create function private.decide_signup(signup_id uuid, event public.events, approve boolean, reason text, out refusal text)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  reviewed public.signups;
  place record;
begin
  select * into reviewed from public.signups as found where found.id = signup_id for update;
  if reviewed.status <> '待审核' or not reviewed.holds_seat then
    refusal := 'already_decided';
    return;
  end if;
  if approve then
    perform private.expire_offers(event.id, reviewed.pool);
    select * into place from private.find_place(event, reviewed.pool);
    if place.status is null then
      refusal := 'event_full';
      return;
    end if;
  else
    select '未通过'::public.signup_status as status, null::integer as seat into place;
  end if;
  update public.signups as found
  set status = place.status, seat_label = private.seat_label(found.pool, place.seat),
    review_reason = nullif(trim(decide_signup.reason), '')
  where found.id = signup_id
  returning * into reviewed;
  perform private.give_seat(event.id, reviewed.pool, place.seat, reviewed.id);
  perform private.record_signup_status(reviewed.id, reviewed.status, reviewed.review_reason,
    private.organizer_words(private.current_worker_id()));
  perform private.send_message(reviewed.worker_id, format('报名%s', case reviewed.status
      when '已确认' then '成功' when '候补' then '通过，进入候补' else '没有通过' end),
    private.event_words(event) || case reviewed.status
      when '已确认' then format('报名成功，座位号 %s。', reviewed.seat_label)
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
