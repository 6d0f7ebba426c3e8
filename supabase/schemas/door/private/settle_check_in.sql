-- Scans arrive at once or, from an offline door, hours later and in any order. They are settled one event at a time,
-- under the locks of its pools (pools in order, then signups), by the time of the scan and not of its arrival.
create function private.settle_check_in(
  event public.events, signup public.signups, check_in public.check_ins, is_queued boolean
) returns public.check_ins
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  standing public.check_ins;
  was_let_in boolean := false;
begin
  if signup.event_id = event.id then
    check_in.signup_id := signup.id;
  end if;
  if check_in.refusal = '座位给了别人' then
    if private.seat_latecomer(event, signup, check_in.session_number) then
      check_in.refusal := null;
    else
      was_let_in := is_queued and check_in.scanned_at < private.seat_given_at(signup.id);
    end if;
  end if;
  if check_in.refusal is not null then
    check_in.outcome := (case when was_let_in then '冲突' else '未通过' end)::public.check_in_outcome;
  else
    select * into standing from public.check_ins as earlier
    where earlier.signup_id = signup.id and earlier.outcome = '已签到' and earlier.undone_at is null
      and earlier.session_number is not distinct from check_in.session_number;
    check_in.outcome := (case
      when standing.id is null and exists (
        select from public.check_ins as undone where undone.signup_id = signup.id and undone.undone_at > check_in.scanned_at
          and undone.session_number is not distinct from check_in.session_number
      ) then '冲突'
      when standing.id is null then '已签到'
      when standing.device_id = check_in.device_id or not is_queued then '重复'
      when check_in.scanned_at < standing.scanned_at then '已签到'
      else '冲突'
    end)::public.check_in_outcome;
  end if;

  if check_in.outcome = '已签到' and standing.id is not null then
    update public.check_ins as later set outcome = '冲突' where later.id = standing.id;
  end if;
  insert into public.check_ins (event_id, signup_id, scan_id, method, outcome, refusal, door, device_id, organizer, scanned_at,
    session_number)
  values (event.id, check_in.signup_id, check_in.scan_id, check_in.method, check_in.outcome, check_in.refusal, check_in.door,
    check_in.device_id, check_in.organizer, check_in.scanned_at, check_in.session_number)
  returning * into check_in;
  if check_in.outcome = '已签到' and standing.id is null then
    update public.signups as entered set status = '已签到' where entered.id = signup.id;
    insert into public.signup_events (signup_id, at, status, note)
    values (signup.id, least(check_in.scanned_at, now()), '已签到',
      concat_ws('，', '第 ' || check_in.session_number || ' 场', check_in.door, check_in.method));
  end if;
  return check_in;
end
$$;

comment on function private.settle_check_in is
  'Enters one scan under private.lock_pools, each session for itself. When two offline doors accepted the same ticket, the earlier scan counts and the other is 冲突. A scan from before an undo is 冲突 too. Who lost the seat gets a free one, if there is one; without one, somebody whom an offline door had let in before the seat was given away is 冲突 (they are inside), and who came late is refused.';
grant execute on function private.settle_check_in to app_definer;
